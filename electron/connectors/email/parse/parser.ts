import { Worker } from 'node:worker_threads';
import type { ParsedMail, RawMail } from './parsedMail';

/**
 * What goes to the thread and comes back; `parsed` null: no parser can make sense of it. `ready`: the thread has
 * started and reads from now on.
 */
export type ParserRequest = { id: number; mail: RawMail };
export type ParserAnswer = { id: number; parsed: ParsedMail | null } | 'ready';

/** Reads mails in a thread of its own. */
export type Parser = {
  /** The mail, or null when it could not be read: broken, or so made that reading it never ends. */
  parse(mail: RawMail): Promise<ParsedMail | null>;
  close(): Promise<void>;
};

type Waiting = { mail: RawMail; tries: number; done(parsed: ParsedMail | null): void };

/** So often a mail is tried: once more tells a mail that never ends from a computer that slept or was busy. */
const mostTries = 2;

/** How long (ms) the thread itself may take to start. */
const startMs = 10_000;

/**
 * A parser over one thread, started at the first mail. A mail that takes too long, or brings the thread down, is given
 * up and the thread replaced; all others are read all the same. No mail holds up the others for more than 2 s in all.
 * @param file the bundled worker
 * @param patienceMs how long one try may take
 */
export function createParser(file: string, patienceMs = 700): Parser {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let ready = false;
  let timer: NodeJS.Timeout | null = null;
  let ids = 0;
  let closed = false;

  /** The clock runs for the oldest request: the thread works in order. */
  const watch = (): void => {
    if (timer) clearTimeout(timer);
    timer = waiting.size === 0 ? null : setTimeout(giveUp, ready ? patienceMs : startMs);
  };
  const settle = (id: number, parsed: ParsedMail | null): void => {
    waiting.get(id)?.done(parsed);
    waiting.delete(id);
    watch();
  };
  const giveUp = (): void => {
    const broken = worker;
    worker = null;
    ready = false;
    broken?.removeAllListeners();
    void broken?.terminate();
    const [first] = waiting;
    if (first && ++first[1].tries >= mostTries) settle(first[0], null);
    if (closed) return;
    for (const [id, { mail }] of waiting) post(id, mail);
    watch();
  };
  const thread = (): Worker => {
    if (worker) return worker;
    const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } });
    started.on('message', (answer: ParserAnswer) => {
      if (answer !== 'ready') return settle(answer.id, answer.parsed);
      ready = true;
      watch();
    });
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
        waiting.set(id, { mail, tries: 0, done });
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
