import { expect, test, vi } from 'vitest';
import { showBadge } from '../../../electron/shell/badge';

function shown(platform: string, language: 'de' | 'en', counts: number[]) {
  const window = { setTitle: vi.fn(), setOverlayIcon: vi.fn() };
  const setBadgeCount = vi.fn();
  for (const count of counts)
    showBadge({ platform, setBadgeCount, window: () => window, dot: () => 'dot', language: () => language }, count);
  return { titles: window.setTitle.mock.calls.flat(), overlays: window.setOverlayIcon.mock.calls, setBadgeCount };
}

test.each(['linux', 'darwin', 'win32'])(
  'the number stands at icon and title on %s, and goes with the last',
  (platform) => {
    const { titles, setBadgeCount } = shown(platform, 'en', [12, 1, 0]);
    expect(setBadgeCount.mock.calls.flat()).toEqual([12, 1, 0]);
    expect(titles).toEqual(['(12) Tresen', '(1) Tresen', 'Tresen']);
  },
);

test('Windows has a dot over the icon that says the number, in the language of the desk', () => {
  expect(shown('win32', 'de', [2, 1, 0]).overlays).toEqual([
    ['dot', '2 ungelesene Unterhaltungen'],
    ['dot', '1 ungelesene Unterhaltung'],
    [null, expect.any(String)],
  ]);
  expect(shown('linux', 'de', [2]).overlays).toEqual([]);
});

test('a count that comes when the window is gone harms nothing', () => {
  const setBadgeCount = vi.fn();
  const gone = {
    platform: 'win32',
    setBadgeCount,
    window: () => null,
    dot: () => 'dot',
    language: () => 'de' as const,
  };
  showBadge(gone, 3);
  expect(setBadgeCount).toHaveBeenCalledWith(3);
});
