import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeWindow, smallest, type Bounds } from '../../../electron/shell/windowBounds';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: 0, width: 3840, height: 2160 };

test('opens in the middle of the first screen', () => {
  expect(placeWindow(null, [laptop, beside])).toEqual({ x: 80, y: 50, width: 1280, height: 800 });
});

test('comes back where it was, also on the second screen', () => {
  const kept = { x: 2000, y: 100, width: 1000, height: 700 };
  expect(placeWindow(kept, [laptop, beside])).toEqual(kept);
});

test('comes to the first screen when its own is gone', () => {
  expect(placeWindow({ x: 2000, y: 100, width: 1000, height: 700 }, [laptop])).toEqual({
    x: 80,
    y: 50,
    width: 1280,
    height: 800,
  });
});

test('always lies on one of the screens, and is never smaller than the layout where there is room', () => {
  const bounds = (low: number): fc.Arbitrary<Bounds> =>
    fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: low, max: 6000 }),
      height: fc.integer({ min: low, max: 6000 }),
    });
  fc.assert(
    fc.property(fc.option(bounds(1)), fc.array(bounds(200), { minLength: 1, maxLength: 3 }), (kept, screens) => {
      const place = placeWindow(kept, screens);
      const on = screens.filter(
        (screen) =>
          place.x >= screen.x &&
          place.y >= screen.y &&
          place.x + place.width <= screen.x + screen.width &&
          place.y + place.height <= screen.y + screen.height,
      );
      expect(on).not.toHaveLength(0);
      expect(on.some((screen) => place.width >= Math.min(smallest.width, screen.width))).toBe(true);
    }),
  );
});
