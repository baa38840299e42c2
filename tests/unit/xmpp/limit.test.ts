import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit, unused } from '../../../electron/connectors/xmpp/guests/limit';

const message = fc.record({
  wait: fc.integer({ min: -5_000, max: 5_000 }),
  octets: fc.integer({ min: 0, max: 30_000 }),
  files: fc.integer({ min: 0, max: 3 }),
});

test('whatever a guest sends: at most five and one a second, 20 kB each, ten files, and all others are counted', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 200 }), (messages) => {
      const start = 1_000_000;
      let usage = unused(start);
      let [at, newest, taken, files] = [start, start, 0, 0];
      for (const { wait, ...weight } of messages) {
        at = Math.max(0, at + wait);
        newest = Math.max(newest, at);
        const result = admit(usage, { at, ...weight });
        usage = result.after;
        if (!result.taken) continue;
        taken += 1;
        files += weight.files;
        expect(weight.octets).toBeLessThanOrEqual(20_000);
      }
      expect(taken).toBeLessThanOrEqual(5 + (newest - start) / 1_000);
      expect(files).toBeLessThanOrEqual(10);
      expect(usage.dropped).toBe(messages.length - taken);
    }),
  );
});

test('who writes once a second is never cut short', () => {
  let usage = unused(0);
  for (let second = 0; second < 100; second++) {
    const result = admit(usage, { at: second * 1_000, octets: 20_000, files: 0 });
    expect(result.taken).toBe(true);
    usage = result.after;
  }
});
