import type { ChangeReply } from '@shared/domain/change';
import type { UndoId } from '@shared/domain/ids';
import { inOrder } from '@shared/domain/savedView';
import { nativeThread } from '@shared/channels/thread';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';
import type { CommandContext } from '@/commands/context';
import type { DeskState } from '@/commands/deskState';
import { targetsOf } from '@/commands/targets';
import { fakeDesk, wholeList } from './fakeDesk';

/** Commands over the desk's real rules: so many customers, each with two messages, all rows on the screen. */
export function realDesk(customers: number, state: Partial<DeskState> = {}) {
  const desk = rulesDesk();
  for (let index = 0; index < customers; index++) {
    const who = { scope: 'email', id: `kunde${index}@example.test`, name: `Kunde ${index}`, language: null };
    const part = { thread: nativeThread(`thread${index}`, who.id), author: who, customer: who };
    desk.take(messageEvent(`a${index}`, monday - 7_200_000 + index, part));
    desk.take(messageEvent(`b${index}`, monday - 3_600_000 + index, { ...part, read: index % 2 === 0 }));
  }
  const rows = () => desk.conversations().sort((a, b) => (a.id < b.id ? -1 : 1));
  const conversation: CommandContext['conversation'] = (id) => rows().find((row) => row.id === id) ?? null;
  let told: UndoId[] = [];
  const base = fakeDesk(state);
  const context: CommandContext = {
    ...base,
    list: () => ({ ...wholeList, rows: rows() }),
    conversation,
    aim: () => ({ ids: targetsOf(base.ui(), conversation).map(({ id }) => id) }),
    targets: () => targetsOf(base.ui(), conversation),
    messages: () => desk.memory.all('message').filter(({ conversationId }) => conversationId === base.ui().open),
    outbox: () => desk.memory.all('outbox'),
    savedViews: () => desk.memory.all('savedView').sort(inOrder),
    accounts: () => desk.memory.all('account'),
    isBlocked: (address) => desk.memory.store.get('sender', address)?.blocked ?? false,
    isJoined: (id) => desk.memory.all('alias').some((alias) => alias.id === id || alias.target === id),
    undoable: () => told.at(-1) ?? null,
    apply: async (change) => {
      desk.now += 1000;
      const { undo, ...reply } = desk.change(change);
      if (change.type === 'undo') told = told.filter((id) => id !== change.id);
      else if (undo !== null) told.push(undo);
      const value: ChangeReply = { ...reply, undo, rev: 1 };
      return { ok: true, value };
    },
  };
  return { context, rows, memory: desk.memory, desk };
}
