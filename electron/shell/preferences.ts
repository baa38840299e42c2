import Store from 'electron-store';
import { z } from 'zod';
import { Preferences } from '@shared/ipc/desk';

const Kept = Preferences.extend({
  window: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
  maximized: z.boolean().optional(),
  /** What closing the window does was said once: that the desk runs on, and that it ends. */
  saidRunsOn: z.boolean().optional(),
  saidEnds: z.boolean().optional(),
});

/** What the desk keeps outside the ledger: window, theme, language, single keys, tray, last view, what was said once. Never anything else. */
type Kept = z.infer<typeof Kept>;

/** The small file beside the ledger. */
export type PreferenceFile = { read(): Kept; write(part: Kept): void };

/**
 * Opens the file of small settings in the data folder.
 * A file that is damaged or holds something unknown counts as empty: nothing in it is worth a start that fails.
 */
export function openPreferences(folder: string): PreferenceFile {
  const store = new Store({ cwd: folder, name: 'window', clearInvalidConfig: true });
  const read = (): Kept => Kept.safeParse(store.store).data ?? {};
  return { read, write: (part) => (store.store = { ...read(), ...part }) };
}
