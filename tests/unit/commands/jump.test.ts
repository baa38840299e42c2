import { expect, it } from 'vitest';
import type { ListLive } from '@/cache/list/listLive';
import { first } from '@/commands/set/first';
import { last } from '@/commands/set/last';
import { row } from '../cache/rows';
import { fakeDesk, wholeList } from './fakeDesk';

const rows = ['a', 'b', 'c'].map((id) => row(id, 1));

/** A desk whose last page has to be read first. */
function pagedDesk() {
  let arrive: () => void = () => undefined;
  let shown = rows.slice(0, 2);
  let asked = 0;
  const live = {
    toEnd: () =>
      new Promise<void>((done) => {
        asked++;
        arrive = () => {
          shown = rows.slice(1);
          done();
        };
      }),
    toStart: () => {
      shown = rows.slice(0, 2);
      return Promise.resolve();
    },
    settle: () => undefined,
  } as unknown as ListLive;
  const desk = fakeDesk({}, rows, {
    list: () => ({ ...wholeList, rows: shown, hasMore: shown[0] === rows[0], hasBefore: shown[0] !== rows[0], live }),
  });
  return { desk, arrive: () => arrive(), asked: () => asked };
}

it('Home pressed while End still reads ends at the first row', async () => {
  const { desk, arrive, asked } = pagedDesk();
  const end = last.run(desk);
  const home = first.run(desk);
  expect(asked()).toBe(1);
  arrive();
  await Promise.all([end, home]);
  expect(desk.ui().focused).toBe('a');
});

it('where nothing has to be read it is there at once', () => {
  const { desk } = pagedDesk();
  void first.run(desk);
  expect(desk.ui().focused).toBe('a');
});
