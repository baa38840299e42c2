export { AccountDialog } from './AccountDialog';
export { ProvisionDialog } from './ProvisionDialog';
export { RemoveDialog } from './RemoveDialog';
