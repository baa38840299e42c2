export { AwayDialog } from './AwayDialog';
export { DryRunDialog } from './DryRunDialog';
export { LogDialog } from './LogDialog';
export { RehearsalDialog } from './RehearsalDialog';
