export { TemplateFilesDialog } from './TemplateFilesDialog';
