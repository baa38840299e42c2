import { describe, expect, it } from 'vitest';
import { makeOverlay } from '@/cache/overlay';
import { row } from './rows';

const done = (id: string) => ({ fields: new Map([[id, { state: 'done' as const }]]), own: new Set([id]) });

describe('the overlay', () => {
  it('paints its fields over a row, and the row itself elsewhere', () => {
    const overlay = makeOverlay();
    const [a, b] = [row('a', 1), row('b', 2)];
    overlay.begin({ commandId: '1', ...done('a') });
    expect(overlay.paint(a).state).toBe('done');
    expect(overlay.paint(a)).toBe(overlay.paint(a));
    expect(overlay.paint(b)).toBe(b);
  });

  it('lays later commands over earlier ones', () => {
    const overlay = makeOverlay();
    overlay.begin({ commandId: '1', ...done('a') });
    overlay.begin({ commandId: '2', fields: new Map([['a', { state: 'open' as const }]]), own: new Set(['a']) });
    expect(overlay.paint(row('a', 1)).state).toBe('open');
  });

  it('stays until every reader has seen the reply', () => {
    const overlay = makeOverlay();
    overlay.begin({ commandId: '1', ...done('a') });
    overlay.seen(5);
    overlay.confirm('1', 7);
    overlay.seen(6);
    expect(overlay.paint(row('a', 1)).state).toBe('done');
    overlay.seen(7);
    expect(overlay.paint(row('a', 1)).state).toBe('open');
    expect(overlay.isOwn('a', 'any')).toBe(false);
  });

  it('goes at once when the reply was seen before it came', () => {
    const overlay = makeOverlay();
    overlay.begin({ commandId: '1', ...done('a') });
    overlay.seen(9);
    overlay.confirm('1', 8);
    expect(overlay.paint(row('a', 1)).state).toBe('open');
  });

  it('takes its fields away while it still knows whose they were', () => {
    const overlay = makeOverlay();
    overlay.begin({ commandId: '1', ...done('a') });
    const heard: [string, boolean][] = [];
    overlay.subscribe(() => heard.push([overlay.paint(row('a', 1)).state, overlay.isOwn('a', 'named')]));
    overlay.drop('1');
    expect(heard).toEqual([
      ['open', true],
      ['open', false],
    ]);
  });

  it('knows acts that do not name their rows', () => {
    const overlay = makeOverlay();
    overlay.begin({ commandId: '1', fields: new Map(), own: 'all' });
    expect(overlay.isOwn('x', 'any')).toBe(true);
    expect(overlay.isOwn('x', 'named')).toBe(false);
  });

  it('moves at once what is named of everything in a view, and puts that back where the ledger refuses', () => {
    const overlay = makeOverlay();
    overlay.begin({ commandId: '1', ...done('a'), own: 'all' });
    expect(overlay.isOwn('a', 'named')).toBe(true);
    const heard: boolean[] = [];
    overlay.subscribe(() => heard.push(overlay.isOwn('a', 'named')));
    overlay.drop('1');
    expect(heard).toEqual([true, false]);
  });
});
