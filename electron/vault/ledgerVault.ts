import type { AccountId } from '@shared/domain/ids';
import { fail, ok } from '@shared/errors/result';
import { z } from 'zod';
import { createDeskKey } from './deskKey';
import type { Keychain } from './keychain';
import { type Key, seal, Sealed, unseal } from './seal';
import { type Settings, writeSurely } from './settings';
import type { Vault } from './vault';

const secretName = (account: AccountId, field: string) => `vault.secret:${JSON.stringify([account, field])}`;
const fieldsName = (account: AccountId) => `vault.fields:${account}`;

/**
 * The vault over the ledger: each secret sealed with the desk's key, which the system's keychain holds. Without a
 * keychain secrets are kept for this run, and put away for good when one turns up.
 */
export function createVault(settings: Settings, keychain: Keychain): Vault {
  const deskKey = createDeskKey(settings, keychain);
  const thisRun = new Map<string, { account: AccountId; field: string; value: string }>();
  let last: Promise<unknown> = Promise.resolve();

  /** One change at a time: the list of an account's fields is read and written. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run);
    last = turn.catch(() => null);
    return turn;
  };
  const fieldsOf = async (account: AccountId): Promise<string[]> =>
    z.array(z.string()).safeParse(await settings.setting(fieldsName(account))).data ?? [];
  const sealedOf = async (account: AccountId, field: string): Promise<Sealed | null> =>
    Sealed.safeParse(await settings.setting(secretName(account, field))).data ?? null;

  const put = async (key: Key, account: AccountId, field: string, value: string): Promise<boolean> => {
    const fields = await fieldsOf(account);
    if (!fields.includes(field) && !(await writeSurely(settings, fieldsName(account), [...fields, field])))
      return false;
    return writeSurely(settings, secretName(account, field), seal(key, [account, field], value));
  };
  const putThisRun = async (key: Key): Promise<void> => {
    for (const [name, { account, field, value }] of thisRun)
      if (await put(key, account, field, value)) thisRun.delete(name);
  };

  return {
    set: (account, field, value) =>
      inTurn(async () => {
        const name = secretName(account, field);
        const key = await deskKey.openOrMake();
        if (!key.ok) {
          if (key.error.code !== 'vault.absent') return key;
          thisRun.set(name, { account, field, value });
          return ok('thisRun');
        }
        if (!(await put(key.value, account, field, value))) return fail('ledger.readOnly');
        thisRun.delete(name);
        await putThisRun(key.value);
        return ok('always');
      }),
    async has(account, field) {
      if (thisRun.has(secretName(account, field))) return true;
      const sealed = await sealedOf(account, field);
      return sealed !== null && deskKey.isCurrent(sealed.key);
    },
    delete: (account) =>
      inTurn(async () => {
        for (const [name, one] of thisRun) if (one.account === account) thisRun.delete(name);
        const names = (await fieldsOf(account)).map((field) => secretName(account, field));
        for (const name of [...names, fieldsName(account)])
          if (!(await writeSurely(settings, name, null))) return fail('ledger.readOnly');
        return ok(null);
      }),
    async read(account, field) {
      const held = thisRun.get(secretName(account, field));
      if (held) return ok(held.value);
      const sealed = await sealedOf(account, field);
      if (!sealed || !(await deskKey.isCurrent(sealed.key))) return ok(null);
      const key = await deskKey.open();
      if (!key.ok || !key.value) return key.ok ? ok(null) : key;
      return ok(unseal(key.value, [account, field], sealed));
    },
    startOver: () => inTurn(async () => ((await deskKey.forget()) ? ok(null) : fail('ledger.readOnly'))),
    askAgain: deskKey.askAgain,
    state: deskKey.state,
  };
}
