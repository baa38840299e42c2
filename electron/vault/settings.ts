import { randomUUID } from 'node:crypto';
import type { Ledger } from '../ledger/store';

/** Where the vault keeps what it keeps: the ledger's settings, which answer null also when they cannot be read. */
export type Settings = Pick<Ledger, 'setting' | 'setSetting'>;

/** Writes a setting and looks whether it is there. Resolves false when it is not. */
export async function writeSurely(settings: Settings, name: string, value: unknown): Promise<boolean> {
  await settings.setSetting(name, value);
  return JSON.stringify(await settings.setting(name)) === JSON.stringify(value ?? null);
}

/** Whether a setting was really never written, as opposed to a ledger that cannot be asked right now. */
export async function surelyUnset(settings: Settings, name: string): Promise<boolean> {
  const answers = await writeSurely(settings, 'vault.check', randomUUID());
  return answers && (await settings.setting(name)) === null;
}
