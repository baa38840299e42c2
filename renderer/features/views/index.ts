export { ViewsDialog } from './ViewsDialog';
