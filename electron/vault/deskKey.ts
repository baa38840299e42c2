import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Keychain } from './keychain';
import type { KeychainTrouble } from './keychainMessages';
import { type Key, newKey, parseKey } from './seal';
import { type Settings, surelyUnset, writeSurely } from './settings';

/** What is known of the desk's key; `untouched`: nobody has asked for it in this run. */
export type KeyState = 'untouched' | 'unlocked' | 'lost' | KeychainTrouble;

/** The desk's one key. */
export type DeskKey = {
  /** The key, or null when none was ever made. Asks nobody again whom the user has sent away. */
  open(): Promise<Result<Key | null>>;
  /** The key; the first call of a desk makes it. Only for what the user does, who is asked again. */
  openOrMake(): Promise<Result<Key>>;
  /** Whether a value sealed with the key of that name could ever be opened. */
  isCurrent(id: string): Promise<boolean>;
  /** Forgets that there was a key: everything sealed with it is gone for good. */
  forget(): Promise<boolean>;
  /** Forgets that the user sent us away. */
  askAgain(): void;
  state(): KeyState;
};

const markerName = 'vault.key';

/** Says that a key exists and under which name the keychain has it, so that a locked keyring never makes a second. */
const Marker = z.strictObject({ entry: z.string(), id: z.string() });

/** Fetches the key from the keychain at first use and holds it in memory after that. */
export function createDeskKey(settings: Settings, keychain: Keychain): DeskKey {
  let held: Key | null = null;
  let state: KeyState = 'untouched';
  let asking: Promise<Result<Key>> | null = null;

  const marker = async () => Marker.safeParse(await settings.setting(markerName)).data ?? null;
  const not = (trouble: KeychainTrouble | 'lost') => {
    state = trouble;
    return fail(`vault.${trouble}`);
  };
  const hold = (key: Key): Result<Key> => {
    held = key;
    state = 'unlocked';
    return ok(key);
  };

  const fetch = async ({ entry, id }: z.infer<typeof Marker>): Promise<Result<Key>> => {
    let found = await keychain({ ask: 'get', entry });
    if (found.ok && found.value === null) {
      const probed = await keychain({ ask: 'probe', entry: `${entry}.probe` });
      if (!probed.ok) return not(probed.trouble);
      // It may have been opened while it was probed.
      found = await keychain({ ask: 'get', entry });
    }
    if (!found.ok) return not(found.trouble);
    const key = parseKey(found.value ?? '');
    return key?.id === id ? hold(key) : not('lost');
  };

  const make = async (): Promise<Result<Key>> => {
    if (!(await surelyUnset(settings, markerName))) return fail('ledger.readOnly');
    const key = newKey();
    const entry = randomUUID();
    const value = key.bytes.toString('base64');
    const kept = await keychain({ ask: 'set', entry, value });
    if (!kept.ok) return not(kept.trouble);
    const read = await keychain({ ask: 'get', entry });
    if (!read.ok) return not(read.trouble);
    if (read.value !== value) return not('absent');
    return (await writeSurely(settings, markerName, { entry, id: key.id })) ? hold(key) : fail('ledger.readOnly');
  };

  /** One question at a time: the user must not see two prompts. */
  const once = (run: () => Promise<Result<Key>>): Promise<Result<Key>> =>
    (asking ??= run().finally(() => (asking = null)));

  return {
    async open() {
      if (held) return ok(held);
      const made = await marker();
      if (!made) return ok(null);
      if (state === 'dismissed') return not('dismissed');
      return once(() => fetch(made));
    },
    async openOrMake() {
      if (held) return ok(held);
      const made = await marker();
      return once(() => (made ? fetch(made) : make()));
    },
    isCurrent: async (id) => (await marker())?.id === id,
    async forget() {
      const forgotten = await writeSurely(settings, markerName, null);
      if (!forgotten) return false;
      held = null;
      state = 'untouched';
      return true;
    },
    askAgain() {
      if (state === 'dismissed') state = 'untouched';
    },
    state: () => state,
  };
}
