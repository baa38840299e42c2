import type { ChangeOf } from '@shared/domain/change';

/** How a message leaves: what becomes of its conversation afterwards, and a time of its own. */
export type SendWay = Pick<ChangeOf<'send'>, 'thenDone' | 'later' | 'thenSnooze'>;

/** What the open composer can do for a command. */
export type ComposerHandle = {
  /** False while there is nothing to send or the text breaks a limit of the channel. */
  canSend(): boolean;
  /** Sends (or keeps, for a note) and closes. */
  send(way: SendWay): void;
  /** Saves the draft and closes. */
  close(): void;
  /** Goes on to the next address to write from; absent where there is only one. */
  nextIdentity?: (() => void) | undefined;
};
