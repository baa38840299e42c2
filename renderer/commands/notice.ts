import type { UndoId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/appError';

/**
 * One thing to tell: `done` names a step (`what` as in ChangeReply, or 'undo'; i18n key `notices.did.<what>`) with
 * its count and how to take it back; `left` counts fields an undo did not touch. `error` names what was not done.
 */
export type Notice = { id: string; at: number } & NoticeText;
export type NoticeText =
  { kind: 'done'; what: string; count: number; undo: UndoId | null; left: number } | { kind: 'error'; error: AppError };
