import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstState, type DeskState } from '@/commands/deskState';
import { dueBy, isWanted } from '@/commands/keys/due';
import { makeKeyHold, type KeyHold } from '@/commands/keys/keyHold';
import { keyEvent } from './keyEvent';

/** An element in a part of the desk, a field or not. */
class FakeElement {
  constructor(
    private readonly place: string,
    private readonly field: boolean,
  ) {}
  closest(selector: string): unknown {
    if (selector === 'input') return null;
    return selector.includes(this.place) || (this.field && selector.startsWith('textarea')) ? this : null;
  }
}
const editor = new FakeElement('"editor"', true) as unknown as EventTarget;
const search = new FakeElement('"search"', true) as unknown as EventTarget;
const button = new FakeElement('"editor"', false) as unknown as EventTarget;

let now: number;
let inserted: string[];
let hold: KeyHold;

/** Whether the key got past the hold. */
function press(...args: Parameters<typeof keyEvent>): boolean {
  const event = Object.assign(keyEvent(...args), { passed: true });
  event.stopImmediatePropagation = () => void (event.passed = false);
  hold.take(event);
  return event.passed;
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('document', { body: null });
  now = 0;
  inserted = [];
  hold = makeKeyHold({ now: () => now, insert: (text) => inserted.push(text), soon: (act) => act() });
});
afterEach(() => vi.unstubAllGlobals());

describe('keys that come too early', () => {
  it('pass while nothing is about to take them', () => {
    expect(press('e')).toBe(true);
    expect(press('Enter', { ctrl: true })).toBe(true);
  });

  it('are typed where they belong, all of them and in their order, whatever they are', () => {
    const keys = fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(keys, (typed) => {
        inserted = [];
        hold.begin('editor');
        expect(typed.some((key) => press(key))).toBe(false);
        hold.arrived(search);
        expect(inserted).toEqual([]);
        hold.arrived(editor);
        expect(inserted.join('')).toBe(typed.join(''));
        expect(press('e')).toBe(true);
      }),
    );
  });

  it('are edited by Backspace and Enter; held keys and shortcuts do nothing', () => {
    hold.begin('editor');
    for (const key of ['r', 'Backspace', 'J', 'a', 'Enter', 'ü', 'Dead', 'F3', 'Tab']) press(key);
    press('r', {}, { repeat: true });
    expect(press('Enter', { ctrl: true })).toBe(false);
    expect(press('e', { alt: true })).toBe(false);
    press('@', { ctrl: true, alt: true, altGr: true });
    hold.arrived(editor);
    expect(inserted).toEqual(['Ja\nü@']);
  });

  it('go nowhere where no field comes, until the person stops typing', () => {
    hold.begin('editor');
    for (const key of 'Hal') press(key);
    hold.giveUp();
    now += 600;
    expect(press('l')).toBe(false);
    now += 600;
    expect(press('e')).toBe(false);
    now += 701;
    expect(press('e')).toBe(true);
    hold.arrived(editor);
    expect(inserted).toEqual([]);
  });

  it('act at once where nothing was typed before it was clear that no field comes', () => {
    hold.begin('editor');
    hold.giveUp();
    expect(press('m')).toBe(true);
  });

  it('are not held for ever', () => {
    hold.begin('search');
    press('h');
    now += 5_001;
    expect(press('a')).toBe(false);
    now += 701;
    expect(press('e')).toBe(true);
    hold.begin('search');
    now += 5_001;
    expect(press('e')).toBe(true);
  });

  it('are dropped where a button gets the focus, and by Escape, which passes', () => {
    hold.begin('editor');
    press('a');
    hold.arrived(button);
    hold.begin('editor');
    press('a');
    expect(press('Escape')).toBe(true);
    hold.arrived(editor);
    expect(inserted).toEqual([]);
  });
});

describe('what is about to take the keys', () => {
  const desk = (part: Partial<DeskState>): DeskState => ({ ...firstState, ...part });
  const composer = { kind: 'reply', conversation: null } as const;
  const find = { query: '', from: null, step: 0, asked: 1 };

  it('is what was opened last, or asked for again', () => {
    expect(dueBy(desk({ composer }), desk({}))).toBe('editor');
    expect(dueBy(desk({ composer: { ...composer } }), desk({ composer }))).toBe('editor');
    expect(dueBy(desk({ searching: true }), desk({}))).toBe('search');
    expect(dueBy(desk({ find }), desk({}))).toBe('find');
    expect(dueBy(desk({ find: { ...find, asked: 2 } }), desk({ find }))).toBe('find');
    expect(dueBy(desk({ dialog: 'palette', composer }), desk({ composer }))).toBe('dialog');
  });

  it('is nothing where something was closed or only moved', () => {
    expect(dueBy(desk({}), desk({ composer, find, searching: true, dialog: 'tag' }))).toBe(null);
    expect(dueBy(desk({ find: { ...find, step: 2 } }), desk({ find }))).toBe(null);
    expect(isWanted(desk({}), 'editor')).toBe(false);
    expect(isWanted(desk({ composer }), 'editor')).toBe(true);
  });
});
