import { type ComponentType, Suspense } from 'react';
import { type DialogName, useDesk } from '@/commands';
import {
  AccountDialog,
  BackUpDialog,
  BlockedDialog,
  CheckDialog,
  DeleteDialog,
  DiagnosticsDialog,
  EditNoteDialog,
  HelpDialog,
  HistoryDialog,
  HoursDialog,
  KeepingDialog,
  KeymapDialog,
  LoginDialog,
  LinkDialog,
  MacrosDialog,
  MoveDialog,
  Palette,
  PracticeDialog,
  ProvisionDialog,
  RemoveDialog,
  RenameCustomerDialog,
  RenameViewDialog,
  RulesDialog,
  SaveViewDialog,
  SettingsDialog,
  RemindDialog,
  SendAndRemindDialog,
  SendAndSnoozeDialog,
  SendLaterDialog,
  SnoozeDialog,
  SourceDialog,
  TagDialog,
  TypedDialog,
  UnsubscribeDialog,
  ViewsDialog,
} from './lazy';

const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  account: AccountDialog,
  backUp: BackUpDialog,
  blocked: BlockedDialog,
  checkDesk: CheckDialog,
  deleteForGood: DeleteDialog,
  editNote: EditNoteDialog,
  diagnostics: DiagnosticsDialog,
  help: HelpDialog,
  history: HistoryDialog,
  hours: HoursDialog,
  keeping: KeepingDialog,
  keymap: KeymapDialog,
  typed: TypedDialog,
  macros: MacrosDialog,
  login: LoginDialog,
  link: LinkDialog,
  move: MoveDialog,
  palette: Palette,
  practice: PracticeDialog,
  provision: ProvisionDialog,
  removeAccount: RemoveDialog,
  renameCustomer: RenameCustomerDialog,
  renameView: RenameViewDialog,
  rules: RulesDialog,
  saveView: SaveViewDialog,
  settings: SettingsDialog,
  remind: RemindDialog,
  sendLater: SendLaterDialog,
  sendAndSnooze: SendAndSnoozeDialog,
  sendAndRemind: SendAndRemindDialog,
  snooze: SnoozeDialog,
  source: SourceDialog,
  tag: TagDialog,
  unsubscribe: UnsubscribeDialog,
  views: ViewsDialog,
};

/** The dialog that lies over the desk, if any. */
export function Dialogs() {
  const name = useDesk((desk) => desk.dialog);
  if (name === null) return null;
  const Dialog = dialogs[name];
  return (
    <Suspense>
      <Dialog />
    </Suspense>
  );
}
