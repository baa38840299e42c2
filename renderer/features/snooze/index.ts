export { RemindDialog, SnoozeDialog } from './SnoozeDialog';
export { SendAndRemindDialog, SendAndSnoozeDialog } from './SendAndSnoozeDialog';
export { SendLaterDialog } from './SendLaterDialog';
