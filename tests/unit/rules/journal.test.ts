import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '@shared/domain/draft';
import { DraftId, MessageId } from '@shared/domain/ids';
import { contains } from '@shared/logic/writing/contains';
import { keptVersions } from '@shared/logic/desk/versions';
import { draft as anyDraft, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

/** How soon an editor saves what was typed (ms), and how long a text stands that must never be lost. */
const savesAfter = 700;
const stands = 2_000;

function started() {
  const desk = rulesDesk();
  desk.take(messageEvent('a', monday - 3_600_000));
  const conversationId = desk.only().id;
  let made = 0;
  const fresh = (): Draft => ({ ...anyDraft(conversationId), id: DraftId.parse(`draft-${++made}`), text: '' });
  const stored = () => desk.memory.all('draft').find((row) => row.conversationId === conversationId) ?? null;
  const versions = () => desk.memory.versions();
  return { desk, conversationId, fresh, stored, versions };
}
type Desk = ReturnType<typeof started>;

/** An editor as the composer's: saves within 0.7 s after the first letter, and before it throws away. */
function editorOf({ desk, stored, fresh }: Desk) {
  let row = stored() ?? fresh();
  let savesAt: number | null = null;
  const save = () => {
    savesAt = null;
    if (row.text === '') desk.change({ type: 'discardDraft', id: row.id });
    else desk.change({ type: 'saveDraft', draft: row });
  };
  return {
    text: () => row.text,
    wait(ms: number) {
      const end = desk.now + ms;
      if (savesAt !== null && savesAt <= end) {
        desk.now = savesAt;
        save();
      }
      desk.now = end;
    },
    type(text: string) {
      row = { ...row, text };
      savesAt ??= desk.now + savesAfter;
    },
    discard() {
      if (savesAt !== null) save();
      desk.change({ type: 'discardDraft', id: row.id });
      row = fresh();
      savesAt = null;
    },
    send() {
      if (row.text.trim() === '') return;
      const sent = { draft: row, thenDone: false, seenUpTo: desk.now };
      const id = `${row.id} ${desk.now}`;
      desk.change({ type: 'send', ...sent, messageId: MessageId.parse(id), outboxId: id as never });
      row = fresh();
      savesAt = null;
    },
    /** The window is gone; what was typed last with it. */
    crash() {
      row = stored() ?? fresh();
      savesAt = null;
    },
  };
}

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ü'), maxLength: 12 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('append' as const), text: fc.string({ maxLength: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const), by: fc.nat(6) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(60, 300, 750, 1_400, 2_100, 9_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('discard' as const, 'crash' as const, 'send' as const) }) },
);

describe('what was typed', () => {
  it('is never lost once it stood for two seconds, whatever is saved, cut, thrown away, sent or killed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const desk = started();
        const editor = editorOf(desk);
        const stood: string[] = [];
        let still = 0;
        for (const one of steps) {
          const before = editor.text();
          if (one.do === 'type') editor.type(one.text);
          else if (one.do === 'append') editor.type(before + one.text);
          else if (one.do === 'cut') editor.type(before.slice(0, -one.by || undefined));
          else if (one.do === 'wait') editor.wait(one.ms);
          else editor[one.do]();
          still = editor.text() === before && one.do === 'wait' ? still + one.ms : editor.text() === before ? still : 0;
          if (still > stands && before.trim() !== '') stood.push(before);
        }
        const kept = [desk.stored()?.text ?? '', editor.text(), ...desk.versions().map(({ text }) => text)];
        for (const text of stood)
          expect(
            kept.some((one) => contains(one, text)),
            JSON.stringify({ text, kept }),
          ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('makes no version by being written on, nor by a typo that is put right at once', () => {
    const desk = started();
    const editor = editorOf(desk);
    for (const text of ['Guten Tag', 'Guten Tag, Frau Ozdemir', 'Guten Tag, Frau Özdemir, vielen Dank']) {
      editor.type(text);
      editor.wait(text.includes('Ozd') ? 800 : 5_000);
    }
    expect(desk.versions()).toEqual([]);
    editor.type('Nein');
    editor.wait(1_000);
    expect(desk.versions().map(({ text, why, name }) => [text, why, name])).toEqual([
      ['Guten Tag, Frau Özdemir, vielen Dank', 'changed', desk.desk.only().customerName],
    ]);
  });

  it('is put back with what stood there kept, and undo takes that back', () => {
    const desk = started();
    const editor = editorOf(desk);
    editor.type('Der erste Entwurf');
    editor.discard();
    editor.type('Der zweite');
    editor.wait(3_000);
    const [first] = desk.versions();
    const done = desk.desk.change({ type: 'restoreVersion', id: first?.id ?? '', draftId: DraftId.parse('new') });
    expect(desk.stored()?.text).toBe('Der erste Entwurf');
    expect(desk.versions().map(({ text }) => text)).toContain('Der zweite');
    desk.desk.change({ type: 'undo', id: done.undo });
    expect(desk.stored()?.text).toBe('Der zweite');
    expect(() => desk.desk.change({ type: 'restoreVersion', id: 'none', draftId: DraftId.parse('x') })).toThrow();
  });

  it('is kept fifty times an editor and for ninety days, and goes with its conversation', () => {
    const desk = started();
    const editor = editorOf(desk);
    for (let count = 0; count < keptVersions.most + 5; count++) {
      editor.type(`Entwurf ${count}`);
      editor.discard();
    }
    expect(desk.versions()).toHaveLength(keptVersions.most);
    desk.desk.now += keptVersions.forMs + 1;
    editor.type('Viel später');
    editor.discard();
    expect(desk.versions().map(({ text }) => text)).toEqual(['Viel später']);
    desk.desk.change({ type: 'setState', ids: [desk.conversationId], state: 'trash' });
    desk.desk.change({ type: 'deleteForGood', ids: [desk.conversationId] });
    expect(desk.versions()).toEqual([]);
  });
});
