import { createStore, type StoreApi } from 'zustand/vanilla';
import type { UndoId } from '@shared/domain/ids';
import type { Notice, NoticeText } from './notice';

/** What the person must be told, oldest first, and what of it can be taken back. */
export type Notices = {
  store: StoreApi<{ notices: readonly Notice[] }>;
  tell(text: NoticeText): void;
  dismiss(id: string): void;
  /** The newest step told that was not taken back yet. */
  undoable(): UndoId | null;
  /** Whether this step was taken back from here. */
  isUndone(id: UndoId): boolean;
  /** The step was taken back: what it told is no longer true. */
  undone(id: UndoId): void;
};

/** More than these at once nobody reads. */
const atMost = 3;
/** How long a notice stays, in ms; an error until it is read. */
const shownFor = { done: 8000, error: 20_000 };
/** As many steps as the ledger keeps. */
const stepsKept = 50;

/** Who works on a setting changes it again and again: the newest line is enough, and each step can be taken back. */
function saysTheSame(told: Notice, text: NoticeText): boolean {
  return told.kind === 'done' && text.kind === 'done' && text.what === 'editSetting' && told.what === text.what;
}

/** What makes notices: ids, the time in ms, and a way to run something after so many ms. */
export type NoticeEnv = { newId(): string; now(): number; later(run: () => void, ms: number): void };

/** Makes an empty list of notices. */
export function makeNotices({ newId, now, later }: NoticeEnv): Notices {
  const store = createStore<{ notices: readonly Notice[] }>(() => ({ notices: [] }));
  let steps: UndoId[] = [];
  const gone = new Set<UndoId>();
  const keep = (test: (notice: Notice) => boolean): void =>
    store.setState(({ notices }) => ({ notices: notices.filter(test) }));
  const dismiss = (id: string): void => keep((notice) => notice.id !== id);
  return {
    store,
    tell: (text) => {
      const notice: Notice = { ...text, id: newId(), at: now() };
      store.setState(({ notices }) => ({
        notices: [...notices.filter((told) => !saysTheSame(told, text)), notice].slice(-atMost),
      }));
      if (text.kind === 'done' && text.undo !== null) steps = [...steps, text.undo].slice(-stepsKept);
      later(() => dismiss(notice.id), shownFor[text.kind]);
    },
    dismiss,
    undoable: () => steps.at(-1) ?? null,
    isUndone: (id) => gone.has(id),
    undone: (id) => {
      gone.add(id);
      steps = steps.filter((step) => step !== id);
      keep((notice) => notice.kind !== 'done' || notice.undo !== id);
    },
  };
}
