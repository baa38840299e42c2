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

type Waiting = { mail: RawMail; done(parsed: ParsedMail | null): void };

/**
 * A parser over one thread, started at the first mail. A mail that takes too long, or brings the thread down, is given
 * up and the thread replaced; all others are read all the same.
 * @param file the bundled worker
 * @param patienceMs how long one mail may take
 */
export function createParser(file: string, patienceMs = 5_000): Parser {
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
    for (const [id, { mail }] of waiting) post(id, mail);
  };
  const thread = (): Worker => {
    if (worker) return worker;
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } });
    started.on('message', ({ id, parsed }: ParserAnswer) => settle(id, parsed));
    started.on('error', giveUp);
    started.on('exit', giveUp);
    started.unref();
    worker = started;
    return started;
  };

  const post = (id: number, mail: RawMail): void => {
    const copy = ownBytes(mail);
    thread().postMessage({ id, mail: copy } satisfies ParserRequest, [
      copy.header.buffer,
      ...[...copy.bodies.values()].map(({ buffer }) => buffer),
    ]);
  };

  return {
    parse: (mail) =>
      new Promise((done) => {
        if (closed) return done(null);
        const id = ids++;
        waiting.set(id, { mail, done });
        post(id, mail);
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

/**
 * A copy whose bytes stand alone, to be handed over. What comes from a socket lies in large shared buffers, and each
 * view would take the whole of its buffer along.
 */
function ownBytes({ header, structure, bodies, size }: RawMail) {
  const own = new Map([...bodies].map(([part, bytes]) => [part, Uint8Array.from(bytes)]));
  return { header: Uint8Array.from(header), structure, bodies: own, size };
}
