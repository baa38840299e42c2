import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vaultSecrets } from '../../../electron/vault/vaultSecrets';
import { promise } from '../../support/promise';
import { type Session, startSession } from '../../support/vault/keyring';
import { answerPrompts } from '../../support/vault/prompt';
import { startXvfb, type Xvfb } from '../../support/xvfb';
import { openVaultDesk, type VaultDesk, vaultParts } from '../../support/vault/vaultDesk';

const canary = 'canary-8c1d-Gaßmann';
const parts = ['Node', 'gnome-keyring'] as const;
const kept = () => promise('S11', 'Whatever becomes of the keyring: no account lost, never plain text', 1, { parts });

let built: Awaited<ReturnType<typeof vaultParts>>;
let screen: Xvfb;
let desk: VaultDesk;
/** The user's own session, and those a state needs besides. */
let session: Session;
let others: Session[];

beforeAll(async () => {
  [built, screen] = await Promise.all([vaultParts(), startXvfb('800x600')]);
});
afterAll(() => {
  built.remove();
  screen.stop();
});
beforeEach(async () => {
  others = [];
  session = await startSession();
  await session.startKeyring('pw');
  desk = await openVaultDesk(built);
  desk.restart(session.env);
  expect(await desk.set('one', canary)).toBe('always');
});
afterEach(async () => {
  await Promise.all([session, ...others].map((one) => one.stop()));
  await desk.close();
});

async function another(): Promise<Session> {
  const other = await startSession();
  others.push(other);
  return other;
}

/** Each state: what brings it about (answers the environment of the next start), and what a read and a write then say. */
const states: [name: string, reach: () => Promise<NodeJS.ProcessEnv>, read: string, write: string][] = [
  ['unlocked', () => Promise.resolve(session.env), canary, 'always'],
  [
    'locked',
    async () => {
      await session.lock();
      return session.env;
    },
    'vault.locked',
    'vault.locked',
  ],
  [
    'opened with a wrong password',
    async () => {
      await session.killKeyring();
      await session.startKeyring('wrong');
      return session.env;
    },
    'vault.locked',
    'vault.locked',
  ],
  [
    'absent',
    async () => {
      await session.killKeyring();
      return session.env;
    },
    'vault.absent',
    'thisRun',
  ],
  [
    "another user's",
    async () => {
      const other = await another();
      await other.startKeyring('other');
      return other.env;
    },
    'vault.lost',
    'vault.lost',
  ],
];

describe('S11 whatever the keyring does, no account is lost and nothing lies open', () => {
  it.each(states)('%s', async (_name, reach, read, write) => {
    const marker = await desk.ledger.setting('vault.key');
    desk.restart(await reach());
    const [one, two] = ['one', 'two'].map((name) => name as Parameters<ReturnType<VaultDesk['vault']>['has']>[0]);
    if (!one || !two) throw new Error('two accounts');

    expect(await desk.read('one')).toBe(read);
    expect(await desk.read('two')).toBe(null);
    expect(await desk.vault().has(one, 'password')).toBe(true);
    expect(await desk.set('two', `${canary}-2`)).toBe(write);
    expect(await desk.vault().has(two, 'password')).toBe(!write.startsWith('vault.'));
    expect(await desk.vault().delete(two)).toEqual({ ok: true, value: null });
    const startOver = await vaultSecrets(desk.vault()).startOver();
    expect(startOver.ok).toBe(read === 'vault.lost');
    if (startOver.ok) await desk.ledger.setSetting('vault.key', marker);
    // Never a second key over one that is only out of reach.
    expect(await desk.ledger.setting('vault.key')).toEqual(marker);

    await desk.ledger.backup();
    for (const bytes of desk.bytes()) {
      expect(bytes.includes(canary)).toBe(false);
      expect(bytes.includes(Buffer.from(canary).toString('base64').slice(0, -4))).toBe(false);
    }

    await session.killKeyring();
    await session.startKeyring('pw');
    desk.restart(session.env);
    expect(await desk.read('one')).toBe(canary);
    kept();
  });

  it('dies in mid-run: what is open stays open, and what is written meanwhile is there when it comes back', async () => {
    expect(await desk.read('one')).toBe(canary);
    await session.killKeyring();
    expect(await desk.set('two', 'written meanwhile')).toBe('always');
    expect(await desk.read('one')).toBe(canary);
    await session.startKeyring('pw');
    desk.restart(session.env);
    expect(await desk.read('two')).toBe('written meanwhile');
    kept();
  });

  it('starts over for good: a new key, the old secrets gone, new ones kept', async () => {
    const other = await another();
    await other.startKeyring('other');
    desk.restart(other.env);
    expect(await desk.read('one')).toBe('vault.lost');
    expect(await vaultSecrets(desk.vault()).startOver()).toEqual({ ok: true, value: null });
    expect(await desk.read('one')).toBe(null);
    expect(await desk.set('one', 'typed again')).toBe('always');
    desk.restart(other.env);
    expect(await desk.read('one')).toBe('typed again');
  });
});

describe('S11 a keyring that asks', () => {
  let asking: Session;
  beforeEach(async () => {
    asking = await startSession({ display: screen.display });
    others.push(asking);
    await asking.startKeyring('pw');
    await desk.close();
    desk = await openVaultDesk(built, 15_000);
    desk.restart(asking.env);
    expect(await desk.set('one', canary)).toBe('always');
    await asking.lock();
    desk.restart(asking.env);
  });

  it('and is answered gives the secret', async () => {
    expect(await answerPrompts(screen.display, 'password', desk.read('one'))).toBe(canary);
    kept();
  });

  it('and is sent away does not ask again by itself, but when the person says so', async () => {
    expect(await answerPrompts(screen.display, 'Escape', desk.read('one'))).toBe('vault.dismissed');
    expect(await desk.read('one')).toBe('vault.dismissed');
    expect(await answerPrompts(screen.display, 'Escape', desk.set('two', 'x'))).toBe('vault.dismissed');
    desk.vault().askAgain();
    expect(await answerPrompts(screen.display, 'password', desk.read('one'))).toBe(canary);
    kept();
  });

  it('and gets no answer is not waited for without end', async () => {
    const marker = await desk.ledger.setting('vault.key');
    await desk.close();
    desk = await openVaultDesk(built, 2_000);
    await desk.ledger.setSetting('vault.key', marker);
    desk.restart(asking.env);
    expect(await desk.set('one', 'x')).toBe('vault.dismissed');
    expect(await desk.ledger.setting('vault.key')).toEqual(marker);
    kept();
  });
});
