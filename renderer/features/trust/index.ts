export { BlockedDialog } from './BlockedDialog';
export { LinkDialog } from './LinkDialog';
export { SourceDialog } from './SourceDialog';
export { UnsubscribeDialog } from './UnsubscribeDialog';
