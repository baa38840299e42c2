import { type Api, type ApiCall, type ApiSettings, createApi } from '../web/api';
import { ApiError } from '../web/apiError';
import type { Buckets } from '../web/buckets';
import { answerTo, type Challenge, readChallenge } from '../web/digest';
import { driftOf } from '../web/problems';
import type { SendContext } from '../connector';
import { type Box, readBox } from './box';
import { noCallList, otherBox, refusalOf } from './explain';
import { type Lookup, originOf } from './origin';
import { readAnswer, type Service, soapCall } from './soap';

/** Whose box is called, and as whom. `serial`: the only one that is told who signs in; null while it is not known. */
type SignIn = { host: string; user: string; password: string; serial: string | null };

/** Octets of a call list, and of a recording: ten minutes are about 10 MB. */
const longest = { list: 4_000_000, recording: 30_000_000 };

/** What a list is asked for: as many at most, of so many days, or what came after one (AVM, "X_AVM-DE_OnTel"). */
type Wanted = { max: number; days: number } | { id: number; timestamp: string };

/** A FRITZ!Box as one user sees it. Everything rejects with an ApiError. */
export type Fritzbox = {
  /** Which box it is; it says so to everybody. */
  box(): Promise<Box>;
  /** What an action without arguments answers, by name. */
  ask(service: Service, action: string): Promise<ReadonlyMap<string, string>>;
  /** The call list as XML, with the key (`sid`) that opens what it leads to. */
  callList(wanted: Wanted): Promise<{ text: string; sid: string }>;
  /** What a `Path` of the list leads to; null where the box has it no more. */
  file(path: string, sid: string): Promise<Uint8Array<ArrayBuffer> | null>;
};

/** Many calls follow each other when a conversation is long; a box is a small computer. */
export const boxRates = { box: { calls: 20, perMs: 10_000 } };

/**
 * Calls a box by TR-064 (AVM, "TR-064 First Steps"; port 49000). A challenge is answered only after the box has said again
 * which one it is, and a password that is refused is not tried twice: a box locks out who guesses.
 */
export function createFritzbox(
  context: Pick<SendContext, 'http' | 'clock' | 'signal'> & Pick<ApiSettings, 'account'>,
  { host, user, password, serial }: SignIn,
  { buckets, look }: { buckets: Buckets; look: Lookup },
): Fritzbox {
  const { account, signal } = context;
  const api: Api = createApi({ ...context, buckets });
  let known: { challenge: Challenge; count: number } | null = null;

  const call = async (path: string, more: Partial<ApiCall> = {}) => {
    const origin = await originOf(host, account.name, look);
    const { status, headers, body } = await api.raw({ url: `${origin}${path}`, family: 'box', signal, ...more });
    return { status, headers, body };
  };
  const drift = (reason: string) => new ApiError(driftOf(account.name, reason), { acted: false });

  const box = async (): Promise<Box> => {
    const { status, body } = await call('/tr64desc.xml', { longest: longest.list });
    if (status < 200 || status >= 300) throw refusalOf(status, '', account.name);
    const found = readBox(Buffer.from(body).toString());
    if (!found) throw drift('no box');
    return found;
  };

  const proved = (path: string): Record<string, string> => {
    if (!known) return {};
    known.count += 1;
    const { challenge, count } = known;
    return { authorization: answerTo(challenge, { user, password, method: 'POST', path, count }) };
  };

  const signedIn = async (path: string, headers: Record<string, string>, body: string) => {
    const post = () => call(path, { method: 'POST', headers: { ...headers, ...proved(path) }, body });
    const first = await post();
    if (first.status !== 401) return first;
    // A nonce that was taken before wears out; only one that is answered for the first time says no to the password.
    known = null;
    const asked = first.headers.get('www-authenticate');
    const challenge = readChallenge(asked);
    if (!challenge) throw asked === null ? refusalOf(401, '', account.name) : drift('sign-in');
    if (serial !== null && (await box()).serial !== serial) throw otherBox(account.name);
    known = { challenge, count: 0 };
    const second = await post();
    if (second.status === 401) known = null;
    return second;
  };

  const ask: Fritzbox['ask'] = async (service, action) => {
    const { path, headers, body } = soapCall(service, action);
    const answer = await signedIn(path, headers, body);
    const text = Buffer.from(answer.body).toString();
    if (answer.status !== 200) throw refusalOf(answer.status, text, account.name);
    const read = readAnswer(text, action);
    if (!read) throw drift('no answer');
    return read;
  };

  return {
    box,
    ask,
    async callList(wanted) {
      const said = (await ask('X_AVM-DE_OnTel:1', 'GetCallList')).get('NewCallListURL') ?? '';
      if (said === '') throw noCallList(account.name);
      // Only what it asks for is taken of the address, never where it leads to.
      const url = URL.canParse(said) ? new URL(said) : null;
      const sid = url?.searchParams.get('sid') ?? '';
      if (!url || !/^\/[\w.-]{1,100}$/u.test(url.pathname) || !/^[\da-f]{1,64}$/iu.test(sid))
        throw drift('list address');
      for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, String(value));
      const { status, body } = await call(`${url.pathname}${url.search}`, { longest: longest.list });
      if (status < 200 || status >= 300) throw refusalOf(status, '', account.name);
      return { text: Buffer.from(body).toString(), sid };
    },
    async file(path, sid) {
      const url = new URL(path, 'http://fritz.box');
      url.searchParams.set('sid', sid);
      const { status, body } = await call(`${url.pathname}${url.search}`, { longest: longest.recording });
      if (status === 404 || status === 403) return null;
      if (status < 200 || status >= 300) throw refusalOf(status, '', account.name);
      return new Uint8Array(body);
    },
  };
}
