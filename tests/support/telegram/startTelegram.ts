import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message, Update } from '@grammyjs/types';
import type { Clock } from '../../../electron/connectors/connector';
import { createMethods, type Sent } from './methods';
import { readParams } from './readParams';
import { Refusal, refusalBody } from './refuse';
import { createUpdates } from './updates';

type Fault = 'offline' | 'rate' | 'revoked' | null;

/** An update as the double hands it out; one that makes no sense is allowed. */
type UpdateKind = Exclude<keyof Update, 'update_id'>;

/**
 * A double of the Bot API, stricter than Telegram: what it does not know it refuses, in Telegram's words. It follows
 * https://core.telegram.org/bots/api as @grammyjs/types 5.0.0 has it (Bot API 9 and 10), for the methods the desk calls.
 */
export type TelegramDouble = {
  root: string;
  token: string;
  botId: number;
  /** What bots sent, in order. */
  sent: readonly Sent[];
  /** Names of the methods called, in order. */
  calls: readonly string[];
  /** The chats a bot may write to are those that wrote; here they are made known. */
  knowChat(id: number | string, state?: 'open' | 'blocked'): void;
  push<K extends UpdateKind>(kind: K, payload: Update[K]): void;
  /** Anything at all as an update. */
  pushRaw(kind: string, payload: unknown, id?: number): void;
  keepFile(id: string, data: Uint8Array): void;
  webhook(url: string): void;
  businessConnection(id: string, mayReply: boolean): void;
  message(id: number): Message | null;
  setFault(fault: Fault): void;
  /** How many calls it holds open, having nothing to say. */
  holding(): number;
  stop(): Promise<void>;
};

export async function startTelegram(clock: Clock): Promise<TelegramDouble> {
  const token = '7000000001:AAE-only-for-tests_0123456789abcdefg';
  const botId = 7_000_000_001;
  const updates = createUpdates(clock);
  const methods = createMethods({ clock, botId, updates });
  const calls: string[] = [];
  let fault: Fault = null;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, file, given, rest = ''] = /^(\/file)?\/bot([^/]+)\/(.+)$/u.exec(request.url ?? '') ?? [];
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const say = (status: number, body: string | Uint8Array): void => {
      response
        .writeHead(status, { 'content-type': 'application/json', date: new Date(clock.now()).toUTCString() })
        .end(body);
    };
    try {
      if (fault === 'rate') throw new Refusal(429, 'Too Many Requests: retry after 5', 5);
      if (given === undefined) throw new Refusal(404, 'Not Found');
      if (fault === 'revoked' || given !== token) throw new Refusal(401, 'Unauthorized');
      if (file) return say(200, methods.fileAt(decodeURIComponent(rest)));
      calls.push(rest);
      const { values, files } = await readParams(request);
      const result = await methods.call(rest, values, files, gone.signal);
      say(200, JSON.stringify({ ok: true, result }));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      say(thrown.code, refusalBody(thrown));
    }
  };

  const server = createServer((request, response) => {
    if (fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    root,
    token,
    botId,
    calls,
    sent: methods.sent,
    knowChat: methods.knowChat,
    push: (kind, payload) => updates.add(kind, payload),
    pushRaw: (kind, payload, id) => updates.add(kind, payload, id),
    keepFile: methods.keepFile,
    webhook: methods.setWebhook,
    businessConnection: methods.setConnection,
    message: methods.message,
    setFault(next) {
      fault = next;
      if (next === 'offline') server.closeAllConnections();
      if (next === 'rate') updates.interrupt(new Refusal(429, 'Too Many Requests: retry after 5', 5));
      if (next === 'revoked') updates.interrupt(new Refusal(401, 'Unauthorized'));
    },
    holding: () => (updates.holding() ? 1 : 0),
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
