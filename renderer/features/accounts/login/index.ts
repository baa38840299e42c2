export { LoginDialog } from './LoginDialog';
