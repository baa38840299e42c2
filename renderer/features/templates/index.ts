export { TemplatesDialog } from './TemplatesDialog';
