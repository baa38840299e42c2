import type { ServerAbsence, ServerNote } from '@shared/channels/serverAbsence';
import { isMailAddress } from '@shared/logic/text/address';
import { fail, ok, type Result } from '@shared/errors/result';
import { configOf } from '../config';
import { failureOf, rootCode } from '../failure';
import type { SrvRecord } from '../find/srv';
import type { Reach, Trust } from '../imap/client';
import { absenceScript, beforeIn, isOwn, neededExtensions, ownName } from './script';
import { sieveServer } from './server';
import { NoMechanism, SieveRefused, type SieveSession, withSieve } from './session';

/** What stands in a script that may not run beside ours: a second note, a refusal, or who knows what. */
const clashes = /\b(?:vacation|reject|ereject|include)\b/iu;

/** The absence of a mailbox at its server, by ManageSieve. Errors are values; nothing is remembered. */
export function createServerAbsence(trust: Trust, srv: (name: string) => Promise<SrvRecord[]>) {
  const over = async <T>(
    reach: Reach,
    absent: () => Result<T>,
    work: (session: SieveSession) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    try {
      const server = await sieveServer(reach.account, srv);
      return await withSieve(reach, trust, server, (session) =>
        neededExtensions.every((name) => session.extensions.has(name)) ? work(session) : Promise.resolve(absent()),
      );
    } catch (error) {
      if (error instanceof NoMechanism || rootCode(error) === 'ECONNREFUSED') return absent();
      if (error instanceof SieveRefused && error.serverResponseCode !== 'OVERQUOTA')
        return fail('away.scriptRefused', { account: reach.account.name.slice(0, 300) });
      return { ok: false, error: failureOf(error, reach.account.name).error };
    }
  };
  const notOffered = (reach: Reach) => fail('away.notOffered', { account: reach.account.name.slice(0, 300) });

  return {
    /** What the server does now. @param notes what it should say, to tell whether it says that */
    state: (notes: readonly ServerNote[], reach: Reach): Promise<Result<ServerAbsence>> =>
      over<ServerAbsence>(
        reach,
        () => ok({ state: 'none' }),
        async (session) => {
          const { own, active } = await look(session);
          if (own === null || active !== ownName) return ok({ state: 'offers' });
          const wanted = absenceScript(notes, addressesOf(reach), beforeIn(own));
          return ok({ state: 'covers', current: sameText(own, wanted) });
        },
      ),
    /** Lets the server answer. What it ran before goes on beside it, or stays alone where that cannot be. */
    push: (notes: readonly ServerNote[], reach: Reach): Promise<Result<null>> =>
      over<null>(
        reach,
        () => notOffered(reach),
        async (session) => {
          const { own, active, taken } = await look(session);
          const before = active === ownName ? (own === null ? null : beforeIn(own)) : active;
          const foreign = (name: string) =>
            fail('away.foreignScript', { account: reach.account.name.slice(0, 300), script: name.slice(0, 100) });
          if (taken) return foreign(ownName);
          if (before !== null && active !== ownName) {
            if (!session.extensions.has('include') || !isPlain(before)) return foreign(before);
            if (clashes.test(await session.get(before))) return foreign(before);
          }
          await session.put(ownName, absenceScript(notes, addressesOf(reach), before));
          await session.activate(ownName);
          return ok(null);
        },
      ),
    /** Takes our script away; what was active before is again. */
    withdraw: (reach: Reach): Promise<Result<null>> =>
      over<null>(
        reach,
        () => ok(null),
        async (session) => {
          const { own, active, names } = await look(session);
          if (own === null) return ok(null);
          const before = beforeIn(own);
          if (active === ownName) await session.activate(before !== null && names.includes(before) ? before : '');
          await session.remove(ownName);
          return ok(null);
        },
      ),
  };
}

/** What lies at the server. `own`: our script; `taken`: one of our name that is not ours. */
async function look(session: SieveSession) {
  const scripts = await session.list();
  const names = scripts.map(({ name }) => name);
  const text = names.includes(ownName) ? await session.get(ownName) : null;
  const own = text !== null && isOwn(text) ? text : null;
  const active = scripts.find((script) => script.active)?.name ?? null;
  return { own, active, names, taken: text !== null && own === null };
}

/** Names a quoted line gives back letter for letter. */
const isPlain = (name: string): boolean =>
  /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u.test(name) && name === name.trim().replace(/\s+/gu, ' ');

/** Servers may keep line ends in their own way. */
const sameText = (left: string, right: string): boolean => lines(left) === lines(right);
const lines = (text: string): string => text.replace(/\r\n/gu, '\n').trimEnd();

function addressesOf({ account }: Reach): string[] {
  const all = [account.address, ...configOf(account).identities.map(({ address }) => address)];
  return [...new Set(all.map((address) => address.toLowerCase()))].filter(isMailAddress);
}
