import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeThread } from '@shared/channels/thread';
import type { Change } from '@shared/domain/change';
import { type CustomerId, CustomerId as Id, UndoId } from '@shared/domain/ids';
import { meantId } from '@shared/logic/desk/customerGroup';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

type Desk = ReturnType<typeof rulesDesk>;
const people = ['anna', 'berta', 'clara', 'doro'] as const;
type Person = (typeof people)[number];

let messages = 0;
/** A message of a person, in a conversation of its own. */
function writes(desk: Desk, person: Person): void {
  const name = `m${++messages}`;
  const who = { scope: 'email', id: `${person}@example.test`, name: person, language: null };
  const part = { thread: nativeThread(name, who.id), author: who, customer: who };
  desk.take(messageEvent(name, monday - 3_600_000 + messages, part));
}
function filled(): Desk {
  const desk = rulesDesk();
  for (const person of people) writes(desk, person);
  return desk;
}
function idOf(desk: Desk, person: Person): CustomerId {
  const found = desk.memory.store.customerByHandle({ scope: 'email', id: `${person}@example.test` });
  if (!found) throw new Error(`no ${person}`);
  return found;
}
const join = (desk: Desk, into: Person, from: Person) =>
  desk.change({ type: 'joinCustomers', into: idOf(desk, into), from: idOf(desk, from) });
const split = (desk: Desk, person: Person) => desk.change({ type: 'splitCustomer', id: idOf(desk, person) });
const names = (desk: Desk) =>
  desk
    .conversations()
    .map(({ customerName }) => customerName)
    .sort();
const everything = (desk: Desk) =>
  structuredClone((['customer', 'conversation', 'message', 'alias'] as const).map((table) => desk.memory.all(table)));
const meant = (desk: Desk, person: Person) => meantId(desk.memory.store, idOf(desk, person));

it('who was known by an address alone has a name as soon as they say it, in the same conversation too', () => {
  const desk = rulesDesk();
  const who = { scope: 'whatsapp', id: '+491701234567', name: '', language: null };
  const thread = nativeThread(who.id, who.id);
  const says = (id: string, name: string) =>
    desk.take(messageEvent(id, monday, { thread, author: { ...who, name }, customer: { ...who, name } }));
  says('w1', '');
  expect(names(desk)).toEqual(['+491701234567']);
  says('w2', 'Karla');
  says('w3', 'Karla Kunz');
  expect(names(desk)).toEqual(['Karla']);
  expect(desk.memory.all('customer').map(({ name }) => name)).toEqual(['Karla']);
});

describe('two customers who are one person', () => {
  it('are shown by one name, also in what comes later, and keep their own rows', () => {
    const desk = filled();
    const before = desk.memory.all('customer');
    join(desk, 'anna', 'berta');
    writes(desk, 'berta');
    expect(names(desk)).toEqual(['anna', 'anna', 'anna', 'clara', 'doro']);
    expect(desk.memory.all('customer')).toEqual(before);
  });

  it('are each other again when that is taken back, with what came meanwhile', () => {
    const desk = filled();
    const { undo } = join(desk, 'anna', 'berta');
    writes(desk, 'berta');
    desk.change({ type: 'undo', id: undo });
    expect(names(desk)).toEqual(['anna', 'berta', 'berta', 'clara', 'doro']);
  });

  it('are parted by either of them', () => {
    for (const person of ['anna', 'berta'] as const) {
      const desk = filled();
      const start = everything(desk);
      join(desk, 'anna', 'berta');
      expect(split(desk, person).count).toBe(1);
      expect(everything(desk)).toEqual(start);
      desk.change({ type: 'undo', id: null });
      expect(meant(desk, 'berta')).toBe(meant(desk, 'anna'));
    }
  });

  it('may be joined to a third; nobody is joined to themselves', () => {
    const desk = filled();
    join(desk, 'anna', 'berta');
    join(desk, 'clara', 'berta');
    expect(names(desk)).toEqual(['clara', 'clara', 'clara', 'doro']);
    expect(join(desk, 'berta', 'clara')).toMatchObject({ undo: null, count: 0 });
    expect(() => join(desk, 'anna', 'anna')).not.toThrow();
    const stranger = { type: 'joinCustomers', into: Id.parse('nobody'), from: idOf(desk, 'doro') } as const;
    expect(() => desk.change(stranger)).toThrow('not.found');
  });

  it('change their name together', () => {
    const desk = filled();
    join(desk, 'anna', 'berta');
    desk.change({ type: 'editCustomer', id: idOf(desk, 'anna'), fields: { name: 'Frau Lang' } });
    expect(names(desk)).toEqual(['Frau Lang', 'Frau Lang', 'clara', 'doro']);
    desk.change({ type: 'undo', id: null });
    expect(names(desk)).toEqual(['anna', 'anna', 'clara', 'doro']);
  });

  it('leave nothing behind when their account goes', () => {
    const desk = filled();
    join(desk, 'anna', 'berta');
    join(desk, 'clara', 'anna');
    desk.system({ type: 'removeAccount', id: account().id });
    expect(everything(desk)).toEqual([[], [], [], []]);
  });
});

describe('joining and splitting', () => {
  const one = fc.constantFrom(...people);
  const name = fc.constantFrom('Xaver', 'Yvonne');
  const step = fc.oneof(
    fc.tuple(one, one).map(([a, b]) => (desk: Desk): Change => {
      return { type: 'joinCustomers', into: idOf(desk, a), from: idOf(desk, b) };
    }),
    one.map((a) => (desk: Desk): Change => ({ type: 'splitCustomer', id: idOf(desk, a) })),
    fc.tuple(one, name).map(([a, called]) => (desk: Desk): Change => {
      return { type: 'editCustomer', id: idOf(desk, a), fields: { name: called } };
    }),
  );

  it('all taken back is the start', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const desk = filled();
        const start = everything(desk);
        let undos = 0;
        for (const each of steps) if (desk.change(each(desk)).undo !== null) undos++;
        for (; undos > 0; undos--) desk.change({ type: 'undo', id: null });
        expect(everything(desk)).toEqual(start);
      }),
      { numRuns: 200 },
    );
  });

  it('taken back in any order never makes a ring, and a conversation is called as its customer is', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), fc.func(fc.nat()), (steps, order) => {
        const desk = filled();
        const undos = steps.flatMap((each) => desk.change(each(desk)).undo ?? []);
        for (const id of [...undos].sort((a, b) => order(a) - order(b)))
          desk.change({ type: 'undo', id: UndoId.parse(id) });
        const { store } = desk.memory;
        for (const { id, target } of desk.memory.all('alias')) {
          expect(meantId(store, Id.parse(id))).not.toBe(id);
          expect(store.get('customer', target)).not.toBeNull();
        }
        for (const row of desk.conversations())
          if (row.customerId !== null)
            expect(row.customerName).toBe(store.get('customer', meantId(store, row.customerId))?.name);
      }),
      { numRuns: 200 },
    );
  });
});
