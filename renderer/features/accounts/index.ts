export { AccountsMenu } from './AccountsMenu';
