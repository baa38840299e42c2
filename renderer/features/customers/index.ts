export { CustomerFormDialog, CustomerLanguageDialog, CustomerSalutationDialog } from './FactDialogs';
export { CustomerPanel } from './CustomerPanel';
export { HistoryDialog } from './HistoryDialog';
export { JoinDialog } from './JoinDialog';
export { RenameCustomerDialog } from './RenameCustomerDialog';
