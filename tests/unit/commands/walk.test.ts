import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftId, TagId } from '@shared/domain/ids';
import type { Macro } from '@shared/domain/macro';
import type { Command } from '@/commands/command';
import { labelOf } from '@/commands/labelOf';
import { macroCommand } from '@/commands/macros/macroCommand';
import { paletteItems } from '@/commands/palette/paletteItems';
import { commandSet } from '@/commands/set';
import { draft } from '../../support/desk/builders';
import { realDesk } from './realDesk';

const byId = (id: string): Command => {
  const found = commandSet.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};
const tag = TagId.parse('rechnung');
const macro: Macro = {
  id: 'm',
  name: 'Rechnung',
  steps: [
    { do: 'setTags', add: [tag], remove: [] },
    { do: 'setState', state: 'done' },
    { do: 'setFlag', flag: 'starred', value: true },
    { do: 'run', command: 'next' },
  ],
};
/** Need a draft, a sending, a note, a refusal or two rows: see prepared.test.ts. */
const prepared = ['link', 'unlink', 'splitCustomer', 'discardDraft', 'removeNote', 'takeBack', 'sendAnyway'].concat([
  'wasSent',
  'sendAgain',
  'tryAgain',
]);
/** Steps that need an editor, a mail, a channel of likes, a new account, a saved view or templates; their own tests show what undo does. */
const needsMore = new Set(
  prepared.concat(
    [
      'send',
      'sendAndDone',
      'accept',
      'tentative',
      'decline',
      'picturesAlways',
      'block',
      'undoRule',
      'removeView',
      'tryAgain',
      'otherForm',
      'react',
      'starterTemplates',
    ],
    ['start.these', 'start.all', 'start.none', 'moveViewUp', 'moveViewDown'],
  ),
);
const later: Macro = {
  id: 'l',
  name: 'Wiedervorlage',
  steps: [
    { do: 'setTags', add: [tag], remove: [] },
    { do: 'snoozeFor', when: 'in 2 Stunden' },
  ],
};
const all = [...commandSet, macroCommand(macro), macroCommand(later)];

describe('every command', () => {
  it.each(all)('$id has words in both languages, by which the palette finds it first', (command) => {
    for (const language of ['de', 'en'] as const) {
      const label = labelOf(command, language);
      expect(label).not.toBe(command.label);
      const items = all.map((each) => ({ command: each, label: labelOf(each, language) }));
      const [first] = paletteItems(items, label, []);
      expect(first?.label).toBe(label);
    }
  });

  it('names an inverse that is there and leads back', () => {
    for (const { inverse } of all)
      if (typeof inverse === 'object') expect(all.map(({ id }) => id)).toContain(inverse.command);
  });
});

describe('a command that works from the list', () => {
  const listed = all.filter(({ list }) => list);
  /** What has to be true before, for those that do not always have something to do. */
  const before: Readonly<Record<string, readonly string[]>> = { reopen: ['done'], deleteForGood: ['trash'] };
  const impossible = new Set(['replyAll', 'forward', 'selectRange', ...prepared]);

  it.each(listed.filter(({ id }) => !impossible.has(id)))('$id acts on the focused row', async (command) => {
    const { context, rows } = realDesk(3);
    context.setUi({ focused: rows()[1]?.id ?? null });
    for (const id of before[command.id] ?? []) await byId(id).run(context);
    expect(command.when(context)).toBe(true);
    const [start, seen] = [JSON.stringify(rows()), JSON.stringify([...context.ui().selection])];
    const { open, dialog } = context.ui();
    await command.run(context);
    const now = context.ui();
    const acted = JSON.stringify(rows()) !== start;
    const shown = now.open !== open || now.dialog !== dialog || JSON.stringify([...now.selection]) !== seen;
    expect(acted || shown).toBe(true);
    // No other row is touched.
    const others = rows().filter((_, index) => index !== 1);
    expect(JSON.stringify(others)).toBe(JSON.stringify((JSON.parse(start) as unknown[]).filter((_, at) => at !== 1)));
  });

  it.each(listed.filter(({ id, inverse }) => inverse === 'step' && !prepared.includes(id)))(
    '$id acts on a whole selection',
    async (command) => {
      const { context, rows } = realDesk(4);
      const [a, b, c] = rows();
      if (!a || !b || !c) throw new Error('too few');
      context.setUi({ selection: new Set([a.id, b.id]), focused: c.id });
      for (const id of before[command.id] ?? []) await byId(id).run(context);
      const start = rows();
      await command.run(context);
      const touched = rows().filter((row, index) => JSON.stringify(row) !== JSON.stringify(start[index]));
      expect(touched.map(({ id }) => id)).toEqual([a.id, b.id]);
    },
  );
});

describe('the inverse', () => {
  it.each(all.filter(({ inverse }) => inverse === 'step').filter(({ id }) => !needsMore.has(id)))(
    'of $id restores every row',
    async (command) => {
      const { context, rows } = realDesk(3);
      const row = rows()[0]?.id ?? null;
      context.setUi({ focused: row, open: row });
      if (command.id === 'reopen') await byId('done').run(context);
      const start = rows();
      expect(command.when(context)).toBe(true);
      await command.run(context);
      expect(rows()).not.toEqual(start);
      await byId('undo').run(context);
      expect(rows()).toEqual(start);
    },
  );

  it.each(all.filter(({ inverse }) => inverse === 'itself'))('of $id is to run it again', async (command) => {
    const { context, rows } = realDesk(2);
    const row = rows()[0]?.id ?? null;
    context.setUi({ focused: row, open: row });
    const start = JSON.stringify([context.ui(), [...context.ui().selection]]);
    if (!command.when(context)) return;
    await command.run(context);
    await command.run(context);
    expect(JSON.stringify([context.ui(), [...context.ui().selection]])).toBe(start);
  });

  it('of any sequence of commands is as many times undo', async () => {
    const acting = [
      'done',
      'reopen',
      'spam',
      'trash',
      'star',
      'mute',
      'unread',
      'block',
      'link',
      'unlink',
      'discardDraft',
    ].map(byId);
    const moving = ['next', 'previous', 'select', 'extendDown', 'selectAll', 'clearSelection', 'open', 'back'].map(
      byId,
    );
    const any = fc.constantFrom(...acting, macroCommand(macro), macroCommand(later), ...moving);
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 30 }), async (sequence) => {
        const { context, rows, memory, desk } = realDesk(4);
        memory.transaction(() => memory.store.put('tag', { id: tag, name: 'Rechnung', hue: 1 }));
        context.setUi({ focused: rows()[0]?.id ?? null });
        for (const { id } of rows().slice(0, 2))
          desk.change({ type: 'saveDraft', draft: draft(id, { id: DraftId.parse(id) }) });
        const start = rows();
        for (const command of sequence) if (command.when(context)) await command.run(context);
        while (context.undoable() !== null) await byId('undo').run(context);
        expect(rows()).toEqual(start);
        expect(memory.all('sender').filter(({ blocked }) => blocked)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a macro that snoozes', () => {
  it('reads its time when it runs', async () => {
    const { context, rows } = realDesk(1);
    context.setUi({ focused: rows()[0]?.id ?? null });
    await macroCommand(later).run({ ...context, now: () => 5000 });
    expect(rows()[0]?.snooze).toEqual({ until: 5000 + 7_200_000, zone: 'Europe/Berlin', onReply: true });
  });

  it('does nothing at all where its time has passed or is none', async () => {
    const { context, rows } = realDesk(1);
    context.setUi({ focused: rows()[0]?.id ?? null });
    const start = rows();
    const refused: string[] = [];
    for (const when of ['gestern', 'Rechnung']) {
      const steps = [...later.steps.slice(0, 1), { do: 'snoozeFor' as const, when }];
      await macroCommand({ ...later, steps }).run({ ...context, refuse: ({ code }) => void refused.push(code) });
    }
    expect(refused).toEqual(['date.past', 'date.unknown']);
    expect(rows()).toEqual(start);
  });
});
