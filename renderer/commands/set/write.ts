import type { DraftKind } from '@shared/domain/draft';
import type { CommandContext } from '../context';
import { target } from './target';
import { saidInPrivate } from './saidInPrivate';

/** Whether the channel of that conversation can do this kind of answer at all. */
export function canWrite(context: CommandContext, kind: 'reply' | 'replyAll' | 'forward'): boolean {
  const row = target(context);
  const account = context.accounts().find(({ id }) => id === row?.accountId);
  const grade = row && account?.profiles[row.profile]?.[kind];
  return grade === 'full' || grade === 'partial';
}

/** Opens that conversation with an editor; an answer where the customer spoke last, if they went on in private. */
export function write(context: CommandContext, kind: DraftKind): void {
  const answers = kind === 'reply' || kind === 'replyAll';
  const message = answers ? saidInPrivate(context) : null;
  const id = message?.conversationId ?? target(context)?.id;
  if (id === undefined) return;
  const focus = message && { focusedMessage: message.id };
  context.setUi({ focused: id, open: id, composer: { kind, conversation: id }, ...focus });
}

/** Whether there is a conversation to write in. */
export function hasTarget(context: CommandContext): boolean {
  return target(context) !== null;
}
