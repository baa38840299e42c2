import { mkdtemp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheVersion } from '@shared/ipc/feed';
import { ledgerVersion } from '../../../electron/ledger/db/migrations';
import { rounded } from '../support/median';
import { fillCache } from '../support/fillCache';
import { bigConversations, bigMessages } from './amount';
import { writeBig } from './writeBig';

/** Raised when what is generated changes: profiles of before are left alone. */
const generation = 1;

/**
 * The data folder of a desk with 100,000 conversations and 500,000 messages: in the ledger, in the search index and in
 * the cache. Made once (some minutes) and kept in the temporary folder for every bench that asks for it:
 *
 *     const profile = await bigProfile();
 *     args: [app, '--profile', profile, '--lang', 'en']
 *
 * Only within `npm run bench` (it starts the built desk to fill the cache). Who changes rows takes that back before the
 * end; who cannot, works on a copy.
 */
export async function bigProfile(): Promise<string> {
  const name = `tresen-big-${generation}-${bigConversations}-${bigMessages}-${ledgerVersion}-${cacheVersion}`;
  const home = join(tmpdir(), name);
  if (existsSync(home)) return home;
  const making = await mkdtemp(join(tmpdir(), 'tresen-big-making-'));
  try {
    const began = Date.now();
    await writeBig(making, began);
    console.error(`big ledger and index written in ${rounded((Date.now() - began) / 1000)} s`);
    await fillCache(making);
    await rename(making, home);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
  return home;
}
