export { CustomerPanel } from './CustomerPanel';
export { RenameCustomerDialog } from './RenameCustomerDialog';
