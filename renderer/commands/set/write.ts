import type { DraftKind } from '@shared/domain/draft';
import type { CommandContext } from '../context';

/** The one conversation to write in: the open one, else the focused one. */
export function target(context: CommandContext) {
  const { open, focused } = context.ui();
  const id = open ?? focused;
  return id === null ? null : context.conversation(id);
}

/** Whether the channel of that conversation can do this kind of answer at all. */
export function canWrite(context: CommandContext, kind: 'reply' | 'replyAll' | 'forward'): boolean {
  const row = target(context);
  const account = context.accounts().find(({ id }) => id === row?.accountId);
  const grade = row && account?.profiles[row.profile]?.[kind];
  return grade === 'full' || grade === 'partial';
}

/** Opens that conversation with an editor. */
export function write(context: CommandContext, kind: DraftKind): void {
  const row = target(context);
  if (row) context.setUi({ focused: row.id, open: row.id, composer: { kind, conversation: row.id } });
}

/** Whether there is a conversation to write in. */
export function hasTarget(context: CommandContext): boolean {
  return target(context) !== null;
}
