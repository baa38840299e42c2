import { expect, it } from 'vitest';
import { createKeychain } from '../../../electron/vault/keychain';
import { troubleOf } from '../../../electron/vault/keychainMessages';
import type { Helper } from '../../../electron/vault/spawnHelper';

/** A process under the test's control. */
function stagedHelper() {
  const staged = { sent: [] as unknown[], killed: 0, say: (_: unknown): void => {}, exit: (): void => {} };
  const helper: Helper = {
    send: (message) => void staged.sent.push(message),
    onMessage: (listener) => void (staged.say = listener),
    onExit: (listener) => void (staged.exit = listener),
    kill: () => void (staged.killed += 1),
  };
  return { staged, helper };
}
const request = { ask: 'get', entry: 'e' } as const;

it('passes the answer on and ends the process', async () => {
  const { staged, helper } = stagedHelper();
  const answer = createKeychain(() => helper, 'entry')(request);
  staged.say({ ok: true, value: 'v' });
  expect(await answer).toEqual({ ok: true, value: 'v' });
  expect(staged).toMatchObject({ sent: [request], killed: 1 });
});

it('takes a process that crashed or speaks nonsense for no keychain', async () => {
  for (const end of ['exit', 'say'] as const) {
    const { staged, helper } = stagedHelper();
    const answer = createKeychain(() => helper, 'entry')(request);
    staged[end]('nonsense');
    expect(await answer).toEqual({ ok: false, trouble: 'absent' });
  }
});

it('ends a process that hangs, as if the prompt had been dismissed', async () => {
  const { staged, helper } = stagedHelper();
  expect(await createKeychain(() => helper, 'entry', 1)(request)).toEqual({ ok: false, trouble: 'dismissed' });
  expect(staged.killed).toBe(1);
});

it.each([
  ['Cannot create an item in a locked collection', 'locked'],
  ['User interaction is not allowed.', 'locked'],
  ['The prompt was dismissed', 'dismissed'],
  ['User canceled the operation.', 'dismissed'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
  ['Object does not exist at path "/org/freedesktop/secrets/collection/login"', 'absent'],
  ['libsecret-1.so.0: cannot open shared object file', 'absent'],
] as const)('reads "%s" as %s', (words, trouble) => {
  expect(troubleOf(new Error(words))).toBe(trouble);
});
