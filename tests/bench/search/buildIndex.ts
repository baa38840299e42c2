import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../../electron/ledger/db/database';
import { ledgerIdOf } from '../../../electron/ledger/db/meta';
import { ledgerFolder } from '../../../electron/ledger/files/folder';
import { Indexer } from '../../../electron/ledger/search/indexer';
import { newIndex } from '../../../electron/ledger/search/openIndex';

/** Builds the search index of a closed desk anew, as after it was lost; seconds, and MB of the file. */
export function buildIndex(profile: string): { seconds: number; mb: number } {
  const folder = ledgerFolder(join(profile, 'ledger'));
  const ledger = openDatabase(folder.ledger);
  const id = ledgerIdOf(ledger);
  ledger.close();
  if (id === null) throw new Error('no ledger');
  const began = performance.now();
  const index = newIndex(folder, id);
  const indexer = new Indexer(index);
  while (indexer.step() !== 'none');
  const seconds = (performance.now() - began) / 1000;
  index.close();
  return { seconds, mb: statSync(folder.index).size / 1e6 };
}
