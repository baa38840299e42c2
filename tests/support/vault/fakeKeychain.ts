import type { Keychain } from '../../../electron/vault/keychain';
import type { KeychainRequest, KeychainTrouble } from '../../../electron/vault/keychainMessages';

/** A keychain in memory in any state a real one was seen in. A locked one answers `get` with null, without an error. */
export function fakeKeychain() {
  const entries = new Map<string, string>();
  const asked: KeychainRequest[] = [];
  const fake = {
    entries,
    asked,
    state: 'unlocked' as 'unlocked' | KeychainTrouble,
    ask: ((request) => {
      asked.push(request);
      const { state } = fake;
      if (state === 'locked' && request.ask === 'get') return Promise.resolve({ ok: true, value: null });
      if (state !== 'unlocked') return Promise.resolve({ ok: false, trouble: state });
      if (request.ask === 'set') entries.set(request.entry, request.value);
      return Promise.resolve({ ok: true, value: request.ask === 'get' ? (entries.get(request.entry) ?? null) : null });
    }) as Keychain,
  };
  return fake;
}
