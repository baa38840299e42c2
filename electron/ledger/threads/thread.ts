import { Worker } from 'node:worker_threads';
import { fail, type Result } from '@shared/errors/result';
import type { Inbound, Outbound } from './protocol';

/**
 * Room for what lives shortly, in MB: a batch of mails is read, written and forgotten. With less, the collector moves
 * half of it around before it is forgotten.
 */
const youngMb = 64;

type Answer = (result: Result<unknown>) => void;

/** A thread that runs a file and answers calls. Nothing hangs: when it dies, everything asked is answered so. */
export type Thread = {
  /** What it said when it was ready; null when it died before. */
  ready: Promise<unknown>;
  call(name: string, args: unknown[]): Promise<Result<unknown>>;
  wake(): void;
  /** Lets it end what it is doing, then waits until it is gone. */
  close(): Promise<void>;
};

/** Starts a thread. `onNews`: what it tells unasked; `onDeath`: it ended without being asked to. */
export function startThread(
  file: string | URL,
  workerData: unknown,
  onNews: (news: unknown) => void,
  onDeath: () => void,
): Thread {
  const worker = new Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: youngMb } });
  const asked = new Map<number, Answer>();
  let next = 0;
  let gone = false;
  let closing = false;
  let isReady: (value: unknown) => void = () => undefined;
  let isGone: () => void = () => undefined;
  const ready = new Promise<unknown>((resolve) => (isReady = resolve));
  const ended = new Promise<void>((resolve) => (isGone = resolve));
  const send = (message: Inbound) => worker.postMessage(message);

  worker.on('message', (message: Outbound) => {
    if (message.type === 'ready') isReady(message.value);
    if (message.type === 'news') onNews(message.news);
    if (message.type !== 'answer') return;
    asked.get(message.id)?.(message.result);
    asked.delete(message.id);
  });
  // An error is always followed by the exit, which does what there is to do.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    gone = true;
    for (const answer of asked.values()) answer(fail(closing ? 'ledger.closed' : 'internal'));
    asked.clear();
    isReady(null);
    isGone();
    if (!closing) onDeath();
  });

  return {
    ready,
    call: (name, args) =>
      new Promise((resolve) => {
        if (gone || closing) return resolve(fail(closing ? 'ledger.closed' : 'internal'));
        next += 1;
        asked.set(next, resolve);
        send({ type: 'call', id: next, name, args });
      }),
    wake: () => {
      if (!gone && !closing) send({ type: 'wake' });
    },
    close: () => {
      if (!gone && !closing) send({ type: 'close' });
      closing = true;
      return ended;
    },
  };
}
