export { PickTemplateDialog } from './PickTemplateDialog';
export { rehearse } from './rehearse';
