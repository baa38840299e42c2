import { describe, expect, it } from 'vitest';
import { daysOf, isHistory, wantedSince, withRange } from '../../../electron/connectors/email/sync/range';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 29, 17);
const read = { uidValidity: '7', next: 100, low: 1, modseq: null };
const reading = { ...read, low: 40 };

describe('how far back', () => {
  it.each([
    [undefined, 0],
    [null, 0],
    [3, Date.UTC(2026, 7, 29)],
    [12, Date.UTC(2025, 10, 29)],
    [600, Date.UTC(1976, 10, 29)],
  ])('%s months', (months, since) => {
    expect(wantedSince(months, now)).toBe(since);
  });
  it('is never before time began', () => expect(wantedSince(600, Date.UTC(1990, 0, 1))).toBe(0));
});

describe('a range that changes', () => {
  const since = now - 90 * day;
  it('grows: what lies before is read, nothing twice', () => {
    const at = { ...read, since };
    const grown = withRange(at, now - 365 * day, true);
    expect(grown).toEqual({ ...at, low: 100, since: now - 365 * day, before: since });
    expect(daysOf(grown)).toEqual({ since: new Date(now - 365 * day), before: new Date(since + day) });
    expect(isHistory(grown, since - day)).toBe(true);
    expect(isHistory(grown, now)).toBe(false);
  });
  it('grows to everything', () => {
    expect(daysOf(withRange({ ...read, since }, 0, true))).toEqual({ before: new Date(since + day) });
  });
  it('grows while it is read: begins anew, because numbers do not follow days', () => {
    expect(withRange({ ...reading, since }, 0, false)).toEqual({ ...reading, low: 100, since: 0 });
  });
  it('shrinks, or slides on with time: nothing is let go', () => {
    expect(withRange(read, since, true)).toEqual(read);
    expect(withRange({ ...read, since }, since + day, true)).toEqual({ ...read, since });
    expect(withRange({ ...reading, since }, since + day, true)).toEqual({ ...reading, since });
  });
  it('shrinks during the first sync: it ends sooner', () => {
    expect(withRange(reading, since, false)).toEqual({ ...reading, since });
  });
});
