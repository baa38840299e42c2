export { AwayDialog } from './AwayDialog';
export { LogDialog } from './LogDialog';
export { RehearsalDialog } from './RehearsalDialog';
