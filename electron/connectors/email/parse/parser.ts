import { Worker } from 'node:worker_threads';
import type { ParsedMail, RawMail } from './parsedMail';

/** What goes to the thread and comes back; `parsed` null: no parser can make sense of it. */
export type ParserRequest = { id: number; mail: RawMail };
export type ParserAnswer = { id: number; parsed: ParsedMail | null };

/** Reads mails in a thread of its own. */
export type Parser = {
  /** The mail, or null when it could not be read: broken, or so made that reading it never ends. */
  parse(mail: RawMail): Promise<ParsedMail | null>;
  close(): Promise<void>;
};

type Waiting = { request: ParserRequest; done(parsed: ParsedMail | null): void };

/** How long (ms) one mail may take. */
const patienceMs = 5_000;

/**
 * A parser over one thread, started at the first mail. A mail that takes more than 5 s, or brings the thread down, is
 * given up and the thread replaced; all others are read all the same.
 * @param file the bundled worker
 */
export function createParser(file: string): Parser {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | null = null;
  let ids = 0;
  let closed = false;

  /** The clock runs for the oldest request: the thread works in order. */
  const watch = (): void => {
    if (timer) clearTimeout(timer);
    timer = waiting.size === 0 ? null : setTimeout(giveUp, patienceMs);
  };
  const settle = (id: number, parsed: ParsedMail | null): void => {
    waiting.get(id)?.done(parsed);
    waiting.delete(id);
    watch();
  };
  const giveUp = (): void => {
    const broken = worker;
    worker = null;
    broken?.removeAllListeners();
    void broken?.terminate();
    const [first] = waiting.keys();
    if (first !== undefined) settle(first, null);
    if (closed) return;
    for (const { request } of waiting.values()) thread().postMessage(request);
  };
  const thread = (): Worker => {
    if (worker) return worker;
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    started.on('message', ({ id, parsed }: ParserAnswer) => settle(id, parsed));
    started.on('error', giveUp);
    started.on('exit', giveUp);
    started.unref();
    worker = started;
    return started;
  };

  return {
    parse: (mail) =>
      new Promise((done) => {
        if (closed) return done(null);
        const request = { id: ids++, mail };
        waiting.set(request.id, { request, done });
        thread().postMessage(request);
        if (waiting.size === 1) watch();
      }),
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      const last = worker;
      worker = null;
      last?.removeAllListeners();
      for (const { done } of waiting.values()) done(null);
      waiting.clear();
      await last?.terminate();
    },
  };
}
