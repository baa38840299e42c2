import { useStore } from 'zustand';
import type { Change, ChangeReply } from '@shared/domain/change';
import type { Result } from '@shared/errors/result';
import { useDeskParts } from '../DeskProvider';
import type { DeskState } from '../deskState';
import type { Preferences } from '../preferences';

/** Where the person is, by selector: `useDesk((desk) => desk.focused)`. */
export function useDesk<T>(selector: (state: DeskState) => T): T {
  return useStore(useDeskParts().state, selector);
}

/** Changes view state. Rows are changed by `useApply` or a command, never here. */
export function useSetDesk(): (part: Partial<DeskState>) => void {
  return useDeskParts().context.setUi;
}

/** Executes a change: painted at once, undoable, told by a notice. */
export function useApply(): (change: Change) => Promise<Result<ChangeReply>> {
  return useDeskParts().context.apply;
}

/** Language, theme and single keys as chosen now. */
export function usePreferences(): Preferences {
  return useStore(useDeskParts().preferences);
}

/** Chooses them; they hold at once and over a restart. */
export function useSetPreferences(): (part: Partial<Preferences>) => void {
  return useDeskParts().context.setPreferences;
}
