import type { Clock } from '../../../electron/connectors/connector';

type Fault = 'offline' | 'rate' | 'revoked' | null;

/** The way to a server, which may be broken, or bring something nobody can read once. */
export type FaultyWay = {
  http: typeof fetch;
  set(fault: Fault): void;
  /** The next answer of a method has this first in its list `field`. Resolves when it was told. */
  slipIn(method: string, field: string, nonsense: unknown): Promise<void>;
  open(): number;
};

const said = (status: number, error: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ error, message: error }), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** Wraps fetch; refusals are worded as servers of the network word them. */
export function faultyWay(clock: Pick<Clock, 'now'>, way: typeof fetch = fetch): FaultyWay {
  let fault: Fault = null;
  let open = 0;
  let slipped: { method: string; field: string; nonsense: unknown; done(): void } | null = null;
  const answer: typeof fetch = async (input, init) => {
    if (fault === 'offline') throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    if (fault === 'revoked') return said(400, 'ExpiredToken');
    if (fault === 'rate') {
      const reset = String(Math.ceil(clock.now() / 1_000) + 60);
      return said(429, 'RateLimitExceeded', {
        'ratelimit-limit': '3000',
        'ratelimit-remaining': '0',
        'ratelimit-reset': reset,
      });
    }
    const real = await way(input, init);
    const url = input instanceof URL ? input.href : String(input);
    const body = await real.arrayBuffer();
    if (!slipped || !url.includes(slipped.method)) return new Response(body, real);
    const page = JSON.parse(Buffer.from(body).toString()) as Record<string, unknown[]>;
    page[slipped.field]?.unshift(slipped.nonsense);
    slipped.done();
    slipped = null;
    return new Response(JSON.stringify(page), { status: real.status, headers: { 'content-type': 'application/json' } });
  };
  return {
    open: () => open,
    set: (next) => void (fault = next),
    slipIn: (method, field, nonsense) => new Promise((done) => (slipped = { method, field, nonsense, done })),
    http: async (...call) => {
      open += 1;
      try {
        return await answer(...call);
      } finally {
        open -= 1;
      }
    },
  };
}
