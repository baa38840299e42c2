import { z } from 'zod';
import { appError } from '@shared/errors/appError';
import { type ApiSettings, createApi } from '../web/api';
import { ApiError, type ApiProblem } from '../web/apiError';
import { driftOf } from '../web/problems';
import { Envelope } from './envelope';
import type { RelayKeys } from './keys';

/**
 * What the desk has: of which box it knows which envelope last (everything up to it is forgotten), and until when (UTC
 * ms) it was told of loss. `wait`: seconds the relay may wait for news.
 */
export type Question = { box: string; after: string; told: number; wait: number };

/** What a relay hands out, oldest first. `lost`: from when to when (UTC ms) it dropped what nobody fetched. */
const Handed = z.strictObject({
  v: z.literal(1),
  box: z.string().regex(/^[0-9a-f]{16}$/u),
  envelopes: z.array(Envelope).max(500),
  more: z.boolean(),
  lost: z.tuple([z.number().int().min(0), z.number().int().min(0)]).nullable(),
  wait: z.number().int().min(0).max(60),
});
export type Handed = z.infer<typeof Handed>;

const Refused = z.looseObject({ n: z.number().int().optional(), error: z.string().optional() });

/** So many envelopes are asked for at once. */
const most = 100;
/** Octets of an answer: 2 MB and one envelope more, as base64. */
const longest = 8 * 1024 * 1024;

/** One relay, asked in the name of one account. Rejects with an ApiError. */
export type Relay = { ask(question: Question, signal: AbortSignal): Promise<Handed> };

/** @param url of the relay's file */
export function createRelay(settings: Omit<ApiSettings, 'explain'>, url: string, { desk }: RelayKeys): Relay {
  const { account, clock } = settings;
  const api = createApi({ ...settings, explain: ({ status, body }) => explain(status, body, account.name) });
  let count = 0;

  const ask = async (question: Question, signal: AbortSignal): Promise<Handed> => {
    count = Math.max(count + 1, clock.now());
    const json = Buffer.from(JSON.stringify({ v: 1, n: count, most, ...question }));
    const signature = Buffer.from(desk.sign(json)).toString('base64');
    const { body } = await api.bytes({
      ...{ url, method: 'POST', family: 'relay', signal, longest, timeoutMs: (question.wait + 15) * 1_000 },
      headers: { 'content-type': 'application/x-tresen-relay' },
      body: `${signature}\n${json.toString()}`,
    });
    const { data } = Handed.safeParse(parsed(body));
    if (!data || !isRising(data, question)) throw new ApiError(driftOf(account.name, 'relay'), { acted: false });
    return data;
  };

  return {
    async ask(question, signal) {
      try {
        return await ask(question, signal);
      } catch (thrown) {
        if (!(thrown instanceof ApiError) || thrown.status !== 409) throw thrown;
        // It counted further than our clock, which was set back.
        count = Refused.safeParse(thrown.body).data?.n ?? count;
        return await ask(question, signal);
      }
    },
  };
}

/** Whether each envelope is newer than the one before it, and all than what we have. */
function isRising({ box, envelopes }: Handed, question: Question): boolean {
  const before = box === question.box ? question.after : '';
  return envelopes.every(({ n }, at) => n > (at === 0 ? before : (envelopes[at - 1]?.n ?? before)));
}

function explain(status: number, body: unknown, name: string): ApiProblem | null {
  const said = Refused.safeParse(body).data?.error;
  const make = (context: string): ApiProblem => ({
    error: appError('relay.unusable', { account: name.slice(0, 300), context }),
    action: 'signInAgain',
    retry: false,
  });
  if (status === 501) return make(said === 'empty' ? 'empty' : 'sodium');
  if (status === 403) return make('otherDesk');
  if (status === 400 && said === 'version') return make('version');
  if (status === 409) return driftOf(name, 'relay count');
  return status === 404 || status === 405 || (status >= 300 && status < 400) ? make('absent') : null;
}

/** By JSON.parse itself: an envelope is a text of megabytes, and no number here is long. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return null;
  }
}
