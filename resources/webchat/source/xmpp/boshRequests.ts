import type { Resume } from './transport';

type Pending = { rid: number; body: string };
type Events = { onAnswer(text: string): void; onFailed(): void };

/** How long a server remembers a session nobody asks for, in ms; and how often a request is tried meanwhile. */
const patience = { totalMs: 45_000, everyMs: 2_000 };

/** From one request that is asked again to the next, in ms: they have to arrive in their order. */
const againMs = 300;

/** The longest a request may take: what the server holds it for, and some more. In ms. */
const longestMs = 65_000;

/** Requests of one BOSH session: numbered without a gap, tried again under the same number, answered in their order. */
export type Requests = {
  /** How many have no answer yet. */
  open(): number;
  post(write: (rid: number) => string): void;
  /** One that nobody waits for, and that the browser sends even while the page goes. */
  last(write: (rid: number) => string): void;
  /** Ends with the error told. */
  fail(): void;
  /** Lets go of all requests; answers those without an answer and the next number. */
  stop(): { rid: number; pending: Pending[] };
};

/** @param resume what an earlier page left: its open requests are asked again at once, as XEP-0124 (14) wants it */
export function createRequests(address: string, resume: Resume | null, events: Events): Requests {
  const pending: Pending[] = [...(resume?.pending ?? [])];
  const answers = new Map<number, string>();
  const stopper = new AbortController();
  // Numbers stay far below 2^53; the first one is not to be guessed (XEP-0124, 14).
  let next = resume?.rid ?? (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) + 1;

  const stop = (): { rid: number; pending: Pending[] } => (stopper.abort(), { rid: next, pending: [...pending] });
  const fail = (): void => {
    if (stopper.signal.aborted) return;
    stop();
    events.onFailed();
  };

  const deliver = (): void => {
    for (let first = pending[0]; first && !stopper.signal.aborted; first = pending[0]) {
      const answer = answers.get(first.rid);
      if (answer === undefined) return;
      answers.delete(first.rid);
      pending.shift();
      events.onAnswer(answer);
    }
  };

  const ask = async (request: Pending): Promise<void> => {
    const giveUp = Date.now() + patience.totalMs;
    while (!stopper.signal.aborted) {
      const answer = await fetchBody(address, request.body, stopper.signal);
      if (stopper.signal.aborted) return;
      if (typeof answer === 'object') {
        answers.set(request.rid, answer.text);
        return deliver();
      }
      // Before the first answer there is no session to be patient for.
      if (answer === 'refused' || request.body.includes(' wait="') || Date.now() > giveUp) return fail();
      await new Promise((done) => setTimeout(done, patience.everyMs));
    }
  };

  const post = (body: string): void => {
    const request = { rid: next++, body };
    pending.push(request);
    void ask(request);
  };
  [...pending].forEach((request, at) => setTimeout(() => void ask(request), at * againMs));
  return {
    open: () => pending.length,
    post: (write) => post(write(next)),
    last: (write) => {
      void fetch(address, { method: 'POST', body: write(next++), headers, keepalive: true }).catch(() => undefined);
    },
    fail,
    stop,
  };
}

const headers = { 'content-type': 'text/xml; charset=utf-8' };

/** 'unreached' where another try makes sense, 'refused' where it does not. */
type Answer = { text: string } | 'unreached' | 'refused';

async function fetchBody(address: string, body: string, signal: AbortSignal): Promise<Answer> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), longestMs);
  const stop = (): void => limit.abort();
  signal.addEventListener('abort', stop);
  try {
    const answer = await fetch(address, { method: 'POST', body, headers, signal: limit.signal, credentials: 'omit' });
    if (answer.ok) return { text: await answer.text() };
    return answer.status >= 500 ? 'unreached' : 'refused';
  } catch {
    return 'unreached';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
