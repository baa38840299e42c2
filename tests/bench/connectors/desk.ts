import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import type { Source } from '../../support/sources/source';

/** Messages of an account in the ledger, and when (UTC ms) the last of them were. */
type Progress = { messages: number; at: number };

/** The built desk in real Electron, with an account at every source. */
export type ConnectedDesk = {
  app: ElectronApplication;
  page: Page;
  progress(): Promise<Map<string, Progress>>;
  /** Closes it and takes its data folder away. */
  remove(): Promise<void>;
};

/** @param ca the authority to trust besides the usual ones (PEM) */
export async function startConnectedDesk(
  sources: readonly Source[],
  entry: string,
  ca: string,
  lang = 'en',
): Promise<ConnectedDesk> {
  const profile = await mkdtemp(join(tmpdir(), 'tresen-bench-'));
  const [marks, authority] = [join(profile, 'marks'), join(profile, 'ca.pem')];
  await writeFile(authority, ca);
  await fillProfile(profile, Date.now(), async (ledger) => {
    for (const { account } of sources) must(await ledger.system({ type: 'putAccount', account }));
  });
  const app = await _electron.launch({
    executablePath: process.env.TRESEN_ELECTRON ?? '',
    args: [entry, '--profile', profile, '--lang', lang],
    chromiumSandbox: true,
    env: {
      ...(process.env as Record<string, string>),
      NODE_EXTRA_CA_CERTS: authority,
      TRESEN_BENCH_MARKS: marks,
      TRESEN_BENCH_SECRETS: JSON.stringify(Object.fromEntries(sources.map(({ name, secrets }) => [name, secrets]))),
    },
  });
  return {
    ...{ app, page: await app.firstWindow() },
    async progress() {
      const all = new Map<string, Progress>();
      for (const line of (await readFile(marks, 'utf8').catch(() => '')).split('\n').filter(Boolean)) {
        const [, id = '', messages = '', at = ''] = /^(.*) (\d+) (\d+)$/u.exec(line) ?? [];
        all.set(id, { messages: (all.get(id)?.messages ?? 0) + Number(messages), at: Number(at) });
      }
      return all;
    },
    async remove() {
      await app.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
