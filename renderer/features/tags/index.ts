export { TagDialog } from './TagDialog';
