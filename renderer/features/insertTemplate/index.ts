export { PickTemplateDialog } from './PickTemplateDialog';
