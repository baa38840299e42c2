import { parseKeybinding } from 'tinykeys';
import { describe, expect, it } from 'vitest';
import { isNoPress, isPress } from '@/commands/keys/press';
import { keyEvent } from './keyEvent';

const matches = (keys: string, event: ReturnType<typeof keyEvent>): boolean => {
  const [press] = parseKeybinding(keys);
  if (!press) throw new Error('no press');
  return isPress(event, press);
};

describe('a key is known by its label', () => {
  it.each([
    ['/', keyEvent('/', { shift: true }), 'Shift+7 on QWERTZ'],
    ['?', keyEvent('?', { shift: true }), 'Shift+ß on QWERTZ'],
    ['#', keyEvent('#'), 'its own key on QWERTZ'],
    ['#', keyEvent('#', { shift: true }), 'Shift+3 on QWERTY'],
    ['#', keyEvent('#', { altGr: true }), 'AltGr on Linux'],
    ['#', keyEvent('#', { altGr: true, ctrl: true, alt: true }), 'AltGr on Windows'],
    ['!', keyEvent('!', { shift: true }), 'Shift+1'],
    ['j', keyEvent('J'), 'caps lock'],
    ['Shift+j', keyEvent('J', { shift: true }), 'a capital'],
    ['$mod+k', keyEvent('k', { ctrl: true }), 'with Ctrl'],
    ['$mod+Shift+Enter', keyEvent('Enter', { ctrl: true, shift: true }), 'with both'],
  ])('%s', (keys, event) => expect(matches(keys, event)).toBe(true));

  it.each([
    ['j', keyEvent('J', { shift: true }), 'Shift makes another key of a letter'],
    ['e', keyEvent('e', { ctrl: true }), 'Ctrl is another key'],
    ['e', keyEvent('e', { alt: true }), 'Alt is another key'],
    ['e', keyEvent('€', { altGr: true }), 'AltGr+E writes the euro'],
    ['$mod+Enter', keyEvent('Enter', { ctrl: true, shift: true }), 'one more modifier'],
    ['$mod+k', keyEvent('k', { altGr: true, ctrl: true, alt: true }), 'AltGr is no Ctrl'],
    ['Enter', keyEvent('Enter', { shift: true }), 'a named key minds Shift'],
  ])('not %s', (keys, event) => expect(matches(keys, event)).toBe(false));
});

it('composing, dead and held keys are no presses', () => {
  expect(isNoPress(keyEvent('e', {}, { isComposing: true }))).toBe(true);
  expect(isNoPress(keyEvent('Process'))).toBe(true);
  expect(isNoPress(keyEvent('Dead'))).toBe(true);
  expect(isNoPress(keyEvent('Shift', { shift: true }))).toBe(true);
  expect(isNoPress(keyEvent('e'))).toBe(false);
});
