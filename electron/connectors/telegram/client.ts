import type { Opts } from '@grammyjs/types/methods';
import { z } from 'zod';
import { ApiError } from '../web/apiError';
import { type ApiCall, type ApiSettings, createApi } from '../web/api';
import { createBuckets, type Buckets } from '../web/buckets';
import { driftOf } from '../web/problems';
import { explain } from './explain';

/** A method of the Bot API, and what it takes; files are named `attach://` and go along as `files`. */
type Method = keyof Opts<string>;

/** How a call is made beside its parameters, and what its result has to be. */
type How<T> = {
  result: z.ZodType<T>;
  signal: AbortSignal;
  family?: ApiCall['family'];
  timeoutMs?: number;
  files?: ReadonlyMap<string, { name: string; mime: string; data: Uint8Array }>;
  before?(): Promise<void>;
};

/** Telegram, called as one bot. Rejects with an ApiError; the token is in no error. */
export type Telegram = {
  call<M extends Method, T>(method: M, params: Opts<string>[M], how: How<T>): Promise<T>;
  /** A file by the path `getFile` gave. */
  file(path: string, longest: number, signal: AbortSignal): Promise<Uint8Array>;
};

/** What a family of calls may do: one message a second to a chat, 20 a minute to a group, 30 a second in all. */
function rateOf(family: string): { calls: number; perMs: number } | undefined {
  if (family === 'send') return { calls: 30, perMs: 1_000 };
  if (family.startsWith('chat ')) return { calls: 1, perMs: 1_000 };
  return family.startsWith('group ') ? { calls: 20, perMs: 60_000 } : undefined;
}

/** The limits of all bots (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export function createTelegramBuckets(): Buckets {
  return createBuckets(rateOf);
}

/** The limits a message to a chat comes under; groups have ids below zero. */
export function familiesOf(chat: string): [string, ...string[]] {
  return [`chat ${chat}`, ...(chat.startsWith('-') ? [`group ${chat}`] : []), 'send'];
}

const Answer = z.looseObject({ ok: z.literal(true), result: z.unknown() });

/** How long (ms) a file may be on its way. */
const fileMs = 110_000;

/** @param root of the server, without the bot */
export function createTelegram(settings: Omit<ApiSettings, 'explain'>, token: string, root: string): Telegram {
  const { name } = settings.account;
  const api = createApi({ ...settings, explain: (answer) => explain(answer, name) });
  const base = root.replace(/\/+$/u, '');

  return {
    async call(method, params, { result, signal, family = 'ask', files, ...more }) {
      const { body } = await api.json({
        url: `${base}/bot${token}/${method}`,
        method: 'POST',
        family,
        signal,
        ...(files ? { timeoutMs: fileMs, body: form(params, files) } : json(params)),
        ...more,
      });
      const answer = Answer.safeParse(body);
      const read = answer.success ? result.safeParse(answer.data.result) : null;
      if (!read?.success) throw new ApiError(driftOf(name, method), { status: 200, acted: true });
      return read.data;
    },
    async file(path, longest, signal) {
      const url = `${base}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
      return (await api.bytes({ url, family: 'file', signal, longest, timeoutMs: fileMs })).body;
    },
  };
}

function json(params: object): Pick<ApiCall, 'headers' | 'body'> {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) };
}

function form(params: object, files: NonNullable<How<unknown>['files']>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(params)) {
    made.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const [key, { name, mime, data }] of files)
    made.set(key, new Blob([new Uint8Array(data)], { type: mime }), name);
  return made;
}
