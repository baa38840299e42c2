import { KeychainReply, type KeychainRequest } from './keychainMessages';
import type { SpawnHelper } from './spawnHelper';

/** The keychain of the operating system. Never throws, never hangs, never takes the app down with it. */
export type Keychain = (request: KeychainRequest) => Promise<KeychainReply>;

/** How long (ms) the user has to open the keychain when it asks: time to find and type a password. */
const patienceMs = 90_000;

/**
 * The keychain by a process for each request (there are one or two a run).
 * @param entry the bundled keychainProcess
 * @param limitMs when a process that has not answered is ended; it counts as dismissed
 */
export function createKeychain(spawn: SpawnHelper, entry: string, limitMs = patienceMs): Keychain {
  return (request) =>
    new Promise((resolve) => {
      const helper = spawn(entry);
      const timer = setTimeout(() => end({ ok: false, trouble: 'dismissed' }), limitMs);
      const end = (reply: KeychainReply): void => {
        clearTimeout(timer);
        resolve(reply);
        helper.kill();
      };
      helper.onMessage((message) => {
        const reply = KeychainReply.safeParse(message);
        end(reply.success ? reply.data : { ok: false, trouble: 'absent' });
      });
      helper.onExit(() => end({ ok: false, trouble: 'absent' }));
      helper.send(request);
    });
}
