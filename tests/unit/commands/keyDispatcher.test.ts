import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '@/commands/deskState';
import { keyIndexOf } from '@/commands/keys/keyIndex';
import { makeKeyDispatcher } from '@/commands/keys/keyDispatcher';
import { commandSet } from '@/commands/set';
import { row } from '../cache/rows';
import { fakeDesk, ids, type FakeDesk } from './fakeDesk';
import { keyEvent } from './keyEvent';

/** An element as far as the dispatcher looks: which selectors it, or one around it, fits. */
class FakeElement {
  constructor(
    private readonly fits: string[],
    private readonly input: { type: string } | null = null,
  ) {}
  closest(selector: string): unknown {
    if (selector === 'input') return this.input;
    return this.fits.some((fit) => selector.includes(fit)) ? this : null;
  }
}
const body = new FakeElement([]);
const text = new FakeElement(['textarea']);
const button = new FakeElement(['button']);
const menu = new FakeElement(['[role="menu"]']);
const thread = new FakeElement([]);
const list = new FakeElement(['[role="listbox"]']);

let desk: FakeDesk;
let ran: string[];
let now: number;
let press: (...args: Parameters<typeof keyEvent>) => boolean;

function start(state: Partial<DeskState> = {}, part: Parameters<typeof fakeDesk>[2] = {}): void {
  desk = fakeDesk({ focused: ids('b')[0] ?? null, ...state }, [row('a', 2), row('b', 1)], part);
  ran = [];
  const keys = keyIndexOf(commandSet);
  const dispatch = makeKeyDispatcher({
    keys: () => keys,
    context: desk,
    run: ({ id }) => ran.push(id),
    now: () => now,
  });
  press = (key, held, more) => {
    const event = keyEvent(key, held, { target: body, ...more });
    dispatch(event);
    return event.defaultPrevented;
  };
}

beforeEach(() => {
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('document', { body });
  now = 0;
  start();
});
afterEach(() => vi.unstubAllGlobals());

describe('keys', () => {
  it('run the command they name, and nothing else happens', () => {
    expect(press('e')).toBe(true);
    expect(press('?', { shift: true })).toBe(true);
    expect(press('q')).toBe(false);
    expect(ran).toEqual(['done', 'help']);
  });

  it('make sequences, forgotten after a pause or a wrong key', () => {
    press('g');
    press('e');
    press('g');
    now += 5000;
    press('e');
    press('g');
    expect(press('e')).toBe(true);
    press('g');
    expect(press('/')).toBe(true);
    press('/');
    expect(ran).toEqual(['go.done', 'done', 'go.done', 'search']);
  });

  it('let Shift be held down within a sequence', () => {
    press('g');
    press('Shift', { shift: true });
    press('!', { shift: true });
    expect(ran).toEqual(['go.spam']);
  });

  it('do not act twice while held, save for moving', () => {
    press('e', {}, { repeat: true });
    press('j', {}, { repeat: true });
    expect(ran).toEqual(['next']);
  });

  it('do nothing where the command cannot run', () => {
    start({ focused: null });
    expect(press('e')).toBe(false);
    expect(ran).toEqual([]);
  });
});

describe('while typing', () => {
  it('only keys with a modifier, and Escape, act', () => {
    start({ open: ids('b')[0] ?? null });
    for (const key of ['e', '#', '?', 'j', 'Enter', 'ArrowDown', 'Home']) press(key, {}, { target: text });
    press('k', { ctrl: true }, { target: text });
    press('Escape', {}, { target: text });
    expect(ran).toEqual(['palette', 'back']);
  });

  it('composing with an input method is left alone', () => {
    press('e', {}, { isComposing: true });
    expect(ran).toEqual([]);
  });

  it('a button or a tick box takes no text', () => {
    press('e', {}, { target: new FakeElement([], { type: 'checkbox' }) });
    press('e', {}, { target: new FakeElement([], { type: 'text' }) });
    expect(ran).toEqual(['done']);
  });
});

describe('places with keys of their own', () => {
  it('Enter presses a button that has the focus', () => {
    expect(press('Enter', {}, { target: button })).toBe(false);
    press('Enter');
    expect(ran).toEqual(['open']);
  });

  it('arrows, Home and End move in the list, and scroll elsewhere', () => {
    press('ArrowDown', {}, { target: thread });
    press('End', {}, { target: thread });
    press('ArrowDown', {}, { target: list });
    press('End', {}, { target: list });
    expect(ran).toEqual(['next', 'last']);
  });

  it('dialogs and menus have all keys', () => {
    press('e', {}, { target: menu });
    press('Escape', {}, { target: menu });
    start({ dialog: 'snooze' });
    press('e');
    press('Escape');
    press('k', { ctrl: true });
    expect(ran).toEqual([]);
  });
});

describe('layers', () => {
  it('Escape closes the editor, then the selection, then the conversation', () => {
    const [open = null] = ids('b');
    const composer = { kind: 'reply' as const, conversation: open };
    start({ open, selection: new Set(ids('a')), composer });
    press('Escape');
    desk.setUi({ composer: null });
    press('Escape');
    desk.setUi({ selection: new Set() });
    press('Escape');
    expect(ran).toEqual(['closeEditor', 'clearSelection', 'back']);
  });

  it('Ctrl+Enter sends from the editor, and once more sends now', () => {
    const handle = { canSend: () => true, send: () => undefined, close: () => undefined };
    start({ composer: { kind: 'reply', conversation: ids('b')[0] ?? null } }, { composer: () => handle });
    press('Enter', { ctrl: true });
    press('Enter', { ctrl: true, shift: true });
    start();
    expect(press('Enter', { ctrl: true })).toBe(false);
    expect(ran).toEqual([]);
  });
});

it('single keys can be switched off; keys with names and modifiers stay', () => {
  start({}, { preferences: () => ({ ...fakeDesk().preferences(), singleKeys: false }) });
  for (const key of ['e', '#', '?']) press(key);
  press('J', { shift: true });
  press('Enter');
  press('k', { ctrl: true });
  expect(ran).toEqual(['open', 'palette']);
});
