import { type ComponentType, Suspense } from 'react';
import { type DialogName, useDesk } from '@/commands';
import { HelpDialog, Palette, PracticeDialog, SettingsDialog, SnoozeDialog, TagDialog } from './lazy';

const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  help: HelpDialog,
  palette: Palette,
  practice: PracticeDialog,
  settings: SettingsDialog,
  snooze: SnoozeDialog,
  tag: TagDialog,
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
