export { BackUpDialog, CheckDialog, KeepingDialog } from './KeepingDialog';
export { DiagnosticsDialog } from './DiagnosticsDialog';
