import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serverDesk, type ServerStep } from '../../support/desk/serverDesk';

const which = fc.nat(2);
const phone: fc.Arbitrary<ServerStep> = fc.oneof(
  fc.record({ do: fc.constant('phoneFlag' as const), which, flag: fc.constantFrom('read' as const, 'star' as const) }),
  fc.record({
    do: fc.constant('phoneMove' as const),
    which,
    to: fc.constantFrom('inbox' as const, 'archive' as const, 'junk' as const, 'trash' as const, 'elsewhere' as const),
  }),
  fc.record({ do: fc.constant('phoneDelete' as const), which }),
);
const person: fc.Arbitrary<ServerStep> = fc.oneof(
  fc.record({ do: fc.constant('read' as const), value: fc.boolean() }),
  fc.record({ do: fc.constant('star' as const), value: fc.boolean() }),
  fc.record({
    do: fc.constant('state' as const),
    state: fc.constantFrom('open' as const, 'done' as const, 'spam' as const, 'trash' as const),
  }),
  fc.record({
    do: fc.constant('move' as const),
    to: fc.constantFrom('inbox' as const, 'archive' as const, 'junk' as const, 'trash' as const, 'folder' as const),
  }),
  fc.constant<ServerStep>({ do: 'snooze' }),
  fc.constant<ServerStep>({ do: 'undo' }),
);
const line: fc.Arbitrary<ServerStep> = fc.oneof(
  fc.record({
    do: fc.constant('execute' as const),
    ends: fc.constantFrom('done' as const, 'refused' as const, 'killed' as const, 'later' as const),
  }),
  fc.constant<ServerStep>({ do: 'sync' }),
  fc.constant<ServerStep>({ do: 'renumber' }),
  fc.constant<ServerStep>({ do: 'glance' }),
  fc.constant<ServerStep>({ do: 'late' }),
);
const story = fc.array(
  fc.oneof({ weight: 3, arbitrary: person }, { weight: 2, arbitrary: phone }, { weight: 4, arbitrary: line }),
  { maxLength: 30 },
);

test('whatever comes in between, in the end the desk shows what the server holds', () => {
  fc.assert(
    fc.property(story, fc.boolean(), (steps, archives) => {
      const desk = serverDesk({ archiveOnDone: archives });
      for (const step of steps) desk.play(step);
      desk.settle();
      expect(desk.shown()).toEqual(desk.held());
      expect(desk.misfit()).toBeNull();
      expect(desk.rules.memory.serverChanges()).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

const hardStories: Record<string, ServerStep[]> = {
  'a move is refused, another mail is gone before its own is taken back': [
    { do: 'state', state: 'spam' },
    { do: 'phoneDelete', which: 2 },
    { do: 'phoneMove', which: 0, to: 'junk' },
    { do: 'execute', ends: 'refused' },
    { do: 'execute', ends: 'done' },
    { do: 'phoneDelete', which: 1 },
    { do: 'undo' },
  ],
  'a change gets through where nobody watches, unheard, and is refused the second time': [
    { do: 'phoneMove', which: 0, to: 'elsewhere' },
    { do: 'read', value: true },
    { do: 'execute', ends: 'killed' },
    { do: 'execute', ends: 'refused' },
  ],
  'what is taken back brings a state whose mails have gone elsewhere': [
    { do: 'state', state: 'trash' },
    { do: 'phoneMove', which: 0, to: 'elsewhere' },
    { do: 'snooze' },
    { do: 'sync' },
    { do: 'undo' },
  ],
};

test.each(Object.entries(hardStories))('%s', (_, steps) => {
  const desk = serverDesk({});
  for (const step of steps) desk.play(step);
  desk.settle();
  expect(desk.shown()).toEqual(desk.held());
  expect(desk.misfit()).toBeNull();
  expect(desk.rules.memory.serverChanges()).toEqual([]);
});

test('when the last mail is gone, nothing is unread', () => {
  const desk = serverDesk({});
  for (const gone of [0, 1, 2]) desk.play({ do: 'phoneDelete', which: gone });
  desk.settle();
  expect(desk.rules.only()).toMatchObject({ unread: 0, state: 'trash' });
});

test('what is ours alone is touched by nothing a server confirms, refuses or says of flags', () => {
  const ours = fc.constantFrom<ServerStep[]>(
    [{ do: 'state', state: 'done' }],
    [{ do: 'snooze' }],
    [
      { do: 'state', state: 'done' },
      { do: 'state', state: 'open' },
    ],
  );
  const harmless = fc.array(
    fc.oneof(
      line,
      fc.record({ do: fc.constant('read' as const), value: fc.boolean() }),
      fc.record({ do: fc.constant('star' as const), value: fc.boolean() }),
      fc.record({
        do: fc.constant('phoneFlag' as const),
        which,
        flag: fc.constantFrom('read' as const, 'star' as const),
      }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(ours, harmless, (own, steps) => {
      const desk = serverDesk({});
      for (const step of own) desk.play(step);
      const { state, snooze, settledAt } = desk.rules.only();
      for (const step of steps) desk.play(step);
      desk.settle();
      expect(desk.rules.only()).toMatchObject({ state, snooze, settledAt });
    }),
    { numRuns: 200 },
  );
});
