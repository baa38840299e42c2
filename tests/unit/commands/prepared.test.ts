import { describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { DraftId, MessageId, OutboxId, SavedViewId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import { appError } from '@shared/errors/appError';
import { draft } from '../../support/desk/builders';
import type { Command } from '@/commands/command';
import { commandSet } from '@/commands/set';
import { realDesk } from './realDesk';

type Desk = ReturnType<typeof realDesk>;
type Prepare = (desk: Desk, row: Conversation) => void;

const byId = (id: string): Command => {
  const found = commandSet.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};
const draftOf = ({ id }: Conversation) => draft(id, { id: DraftId.parse(`d${id}`) });
const sent =
  (fields: Partial<OutboxItem>): Prepare =>
  ({ desk }, row) => {
    const outboxId = OutboxId.parse(`o${row.id}`);
    const part = { outboxId, messageId: MessageId.parse(`m${row.id}`), draft: draftOf(row) };
    desk.change({ type: 'send', ...part, seenUpTo: desk.now, thenDone: false });
    desk.memory.transaction(() => {
      const item = desk.memory.store.get('outbox', outboxId);
      if (item) desk.memory.store.put('outbox', { ...item, ...fields });
    });
  };
const note: Prepare = ({ desk, context }, { id }) => {
  desk.change({ type: 'addNote', messageId: MessageId.parse(`n${id}`), conversationId: id, text: 'Notiz' });
  context.setUi({ open: id });
};
const linked: Prepare = ({ desk, rows }, row) => {
  const others = rows().filter(({ id, linkedTo }) => id !== row.id && linkedTo === null);
  const last = others.at(-1);
  if (last) desk.change({ type: 'link', a: row.id, b: last.id });
};

const joined: Prepare = ({ desk, rows }, { customerId }) => {
  const [other] = rows().filter((row) => row.customerId !== customerId && row.customerName.startsWith('Kunde'));
  const into = other?.customerId;
  if (into && customerId) desk.change({ type: 'joinCustomers', into, from: customerId });
};

/** What has to be there for a command to have something to do. */
const before: Readonly<Record<string, Prepare>> = {
  discardDraft: ({ desk }, row) => desk.change({ type: 'saveDraft', draft: draftOf(row) }),
  unlink: linked,
  splitCustomer: joined,
  removeNote: note,
  takeBack: sent({}),
  sendAnyway: sent({ state: 'failed' }),
  wasSent: sent({ state: 'uncertain' }),
  tryAgain: ({ desk }, row) =>
    desk.memory.transaction(() => {
      const refused = { field: 'place' as const, wanted: 'archive' as const, error: appError('change.refused') };
      desk.memory.store.put('conversation', { ...row, refused });
    }),
  sendAgain: sent({ state: 'uncertain' }),
};

/** Everything a person could lose; when something was last written is no such thing. */
const everything = ({ memory }: Desk): unknown =>
  structuredClone(
    (['conversation', 'message', 'draft', 'outbox'] as const).map((table) =>
      memory.all(table).map(({ id, ...row }) => ({ id, ...row, updatedAt: 0, seq: 0 })),
    ),
  );

describe.each(Object.entries(before))('%s', (id, prepare) => {
  const command = byId(id);

  it('acts on the focused row, and on no other', async () => {
    const made = realDesk(3);
    const [row, other] = made.rows();
    if (!row || !other) throw new Error('too few');
    made.context.setUi({ focused: other.id });
    if (id !== 'removeNote') expect(command.when(made.context)).toBe(false);
    prepare(made, row);
    made.context.setUi({ focused: row.id });
    const start = made.rows();
    expect(command.when(made.context)).toBe(true);
    await command.run(made.context);
    expect(command.when(made.context)).toBe(false);
    expect(made.rows()[1]).toEqual(start[1]);
  });

  it('is taken back by its inverse', async () => {
    const made = realDesk(3);
    const [row] = made.rows();
    if (!row) throw new Error('too few');
    prepare(made, row);
    made.context.setUi({ focused: row.id });
    const start = everything(made);
    await command.run(made.context);
    expect(everything(made)).not.toEqual(start);
    if (command.inverse === 'step') await byId('undo').run(made.context);
    else if (command.inverse === 'none' || typeof command.inverse === 'string') throw new Error('no inverse');
    else {
      // Taken back is a draft that can be sent; sent again is on its way and can be taken back.
      const { composer: _, ...context } = made.context;
      const can = byId(command.inverse.command).when({ ...context, composer: () => editor });
      expect(can).toBe(true);
      expect(made.memory.all('draft').length + made.memory.all('outbox').length).toBeGreaterThan(0);
      return;
    }
    expect(everything(made)).toEqual(start);
  });

  if (!command.list) return;
  it('acts on a whole selection', async () => {
    const made = realDesk(5);
    const [a, b, c] = made.rows();
    if (!a || !b || !c) throw new Error('too few');
    for (const row of [a, b]) prepare(made, row);
    made.context.setUi({ selection: new Set([a.id, b.id]), focused: c.id });
    await command.run(made.context);
    expect(command.when(made.context)).toBe(false);
  });
});

const editor = { canSend: () => true, send: () => undefined, close: () => undefined };

describe('link', () => {
  it('joins two selected rows, and nothing else', async () => {
    const made = realDesk(3);
    const [a, b, c] = made.rows();
    if (!a || !b || !c) throw new Error('too few');
    made.context.setUi({ selection: new Set([a.id, b.id, c.id]) });
    expect(byId('link').when(made.context)).toBe(false);
    made.context.setUi({ selection: new Set([a.id, b.id]) });
    const start = everything(made);
    await byId('link').run(made.context);
    expect(made.rows().map(({ linkedTo }) => linkedTo)).toEqual([b.id, a.id, null]);
    expect(byId('link').when(made.context)).toBe(false);
    await byId('undo').run(made.context);
    expect(everything(made)).toEqual(start);
  });
});

describe('a saved view', () => {
  it('goes up and down among the others as far as there is a place, and back by undo', async () => {
    const { context, desk } = realDesk(1);
    for (const each of ['a', 'b', 'c'])
      desk.change({ type: 'saveView', id: SavedViewId.parse(each), name: each, query: 'is:open' });
    const order = () =>
      context
        .savedViews()
        .map(({ id }) => id)
        .join('');
    const press = async (id: string) => void (byId(id).when(context) && (await byId(id).run(context)));
    context.setUi({ view: { kind: 'saved', saved: SavedViewId.parse('c') } });
    expect(byId('moveViewDown').when(context)).toBe(false);
    await press('moveViewUp');
    await press('moveViewUp');
    await press('moveViewUp');
    expect(order()).toBe('cab');
    await press('moveViewDown');
    expect(order()).toBe('acb');
    for (let undo = 0; undo < 3; undo++) await byId('undo').run(context);
    expect(order()).toBe('abc');
  });
});

describe('a note', () => {
  it('is written over, and undo brings the first words back', () => {
    const made = realDesk(1);
    const [row] = made.rows();
    if (!row) throw new Error('too few');
    note(made, row);
    const start = everything(made);
    const id = MessageId.parse(`n${row.id}`);
    made.desk.change({ type: 'editNote', messageId: id, text: 'Andere Notiz' });
    expect(made.memory.store.get('message', id)).toMatchObject({ text: 'Andere Notiz', editedAt: made.desk.now });
    made.desk.change({ type: 'undo', id: null });
    expect(everything(made)).toEqual(start);
  });

  it('is the only message that can be', () => {
    const made = realDesk(1);
    const [theirs] = made.memory.all('message');
    if (!theirs) throw new Error('no message');
    expect(() => made.desk.change({ type: 'editNote', messageId: theirs.id, text: 'Gefälscht' })).toThrow('not.found');
  });
});

describe('a file of the message that is written', () => {
  it('is attached, taken out and put back by commands, as far as the editor can', async () => {
    const { context } = realDesk(1);
    const done: string[] = [];
    const files = {
      attach: () => void done.push('attach'),
      canRemove: () => true,
      remove: () => void done.push('remove'),
      canRestore: () => false,
      restore: () => void done.push('restore'),
    };
    const writing = { ...context, composer: () => ({ ...editor, files }) };
    for (const id of ['attach', 'removeFile', 'restoreFile']) if (byId(id).when(writing)) await byId(id).run(writing);
    expect(done).toEqual(['attach', 'remove']);
    expect(byId('attach').when(context)).toBe(false);
  });
});
