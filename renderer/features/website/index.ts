export { WebsiteDialog } from './WebsiteDialog';
