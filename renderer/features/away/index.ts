export { AwayDialog } from './AwayDialog';
export { LogDialog } from './LogDialog';
