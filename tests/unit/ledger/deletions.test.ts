import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/ledger/db/database';
import { pruneDeletions } from '../../../electron/ledger/db/deletions';
import { fitsRev, saveRev } from '../../../electron/ledger/db/meta';
import { migrate } from '../../../electron/ledger/db/migrations';

test('of too many deletions the oldest are forgotten, and who has not seen them starts over', () => {
  const db = openDatabase(':memory:');
  migrate(db);
  for (let rev = 1; rev <= 30; rev++)
    db.run('INSERT INTO deletion(tbl, id, rev) VALUES (?, ?, ?)', 'step', `s${rev}`, rev);
  saveRev(db, 40);
  const count = () => db.one<[number]>('SELECT count(*) FROM deletion')?.[0];
  pruneDeletions(db, { most: 30, kept: 10 });
  expect(count()).toBe(30);
  expect(fitsRev(db, 5)).toBe(true);
  pruneDeletions(db, { most: 29, kept: 10 });
  expect(count()).toBe(10);
  expect([19, 20, 40, 41].map((rev) => fitsRev(db, rev))).toEqual([false, true, true, false]);
  db.close();
});
