import type { z } from 'zod';
import type { SuggestedAction } from '@shared/channels/status';
import { appError, type ErrorCode } from '@shared/errors/appError';
import type { SendContext } from '../connector';
import { ApiError, type ApiProblem } from '../web/apiError';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { type Buckets, createBuckets } from '../web/buckets';
import { driftOf } from '../web/problems';
import { configOf, sipgateRoot, tokenField } from './config';

type How<T> = { result: z.ZodType<T>; signal: AbortSignal };

/** sipgate's REST interface (https://api.sipgate.com/v2/doc), called as one user. Rejects with an ApiError. */
export type Sipgate = {
  /** @param path below `/v2`, with its query */
  get<T>(path: string, how: How<T>): Promise<T>;
  /** Whatever an entry leads to, without telling who asks. */
  file(url: string, longest: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
  /** Sends a text message; sipgate says only that it took it. */
  sendSms(body: { smsId: string; recipient: string; message: string }, how: SendHow): Promise<void>;
};
type SendHow = Pick<ApiCall, 'signal' | 'before'>;

/** So many calls a user makes; sipgate allows far more. */
export function createSipgateBuckets(): Buckets {
  return createBuckets({ history: { calls: 20, perMs: 10_000 }, send: { calls: 2, perMs: 1_000 } });
}

export function createSipgate(
  settings: Omit<ApiSettings, 'explain'>,
  signIn: { tokenId: string; token: string },
  root: string,
): Sipgate {
  const { name } = settings.account;
  const api = createApi({ ...settings, explain: ({ status }) => explain(status, name) });
  const base = `${root.replace(/\/+$/u, '')}/v2`;
  const authorization = `Basic ${Buffer.from(`${signIn.tokenId}:${signIn.token}`).toString('base64')}`;
  return {
    async get(path, { result, signal }) {
      const headers = { authorization, accept: 'application/json' };
      const { body, status } = await api.json({ url: `${base}${path}`, headers, family: 'history', signal });
      const read = result.safeParse(body);
      if (!read.success) throw new ApiError(driftOf(name, 'sipgate'), { status, acted: false });
      return read.data;
    },
    async file(url, longest, signal) {
      return new Uint8Array((await api.bytes({ url, family: 'history', longest, signal })).body);
    },
    async sendSms(body, how) {
      const headers = { authorization, 'content-type': 'application/json' };
      const call = { url: `${base}/sessions/sms`, method: 'POST', headers, family: 'send', body: JSON.stringify(body) };
      await api.bytes({ ...call, ...how });
    },
  };
}

/** sipgate as an account reaches it. Rejects with an ApiError where its token is gone. */
export async function reach(
  context: Pick<SendContext, 'account' | 'http' | 'clock' | 'secret'>,
  buckets: Buckets,
): Promise<Sipgate> {
  const { account, http, clock } = context;
  const token = await context.secret(tokenField);
  if (token === null || token === '') {
    const error = appError('vault.absent', { account: account.name.slice(0, 300) });
    throw new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
  }
  const { tokenId, apiRoot } = configOf(account);
  return createSipgate({ account, http, clock, buckets }, { tokenId, token }, apiRoot ?? sipgateRoot);
}

/** What sipgate's refusals mean; null where the status says it all. A balance that is used up is a 402. */
function explain(status: number, account: string): ApiProblem | null {
  const make = (code: ErrorCode, action: SuggestedAction, context?: string): ApiProblem => ({
    error: appError(code, {
      ...{ account: account.slice(0, 300), reason: `HTTP ${status}` },
      ...(context !== undefined && { context }),
    }),
    action,
    retry: false,
  });
  if (status === 402 || status === 403) return make('auth.scope', 'signInAgain', 'sipgate');
  if (status === 400 || status === 422) return make('content.rejected', 'none');
  return status === 404 ? make('recipient.rejected', 'none', 'number') : null;
}
