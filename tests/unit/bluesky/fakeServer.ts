import type { ConnectorContext, LoginContext, SendContext } from '../../../electron/connectors/connector';
import { manualClock } from '../../support/connectors/manualClock';
import { blueskyAccount } from '../../support/bluesky/blueskyAccount';

/** One call as it came. */
export type Call = {
  method: string;
  url: URL;
  token: string | null;
  input: Record<string, unknown>;
  /** Of a file, with its type. */
  bytes: Buffer;
  type: string;
};
type Answer = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> };

export const pds = 'https://pds.example';
export const us = { did: `did:plc:${'a'.repeat(24)}`, handle: 'radhaus.test' };
export const karla = { did: `did:plc:${'k'.repeat(24)}`, handle: 'karla.test', displayName: 'Karla' };

/** A token as servers make them, signed by nobody. */
const token = (scope: string, name = 'x', livesS = 7_200): string => {
  const claims = Buffer.from(JSON.stringify({ scope, iat: 1_000, exp: 1_000 + livesS, name })).toString('base64url');
  return `e30.${claims}.sig`;
};

export const session = (name: string, scope = 'com.atproto.appPassPrivileged') => ({
  ...{ did: us.did, handle: us.handle },
  accessJwt: token(scope, name),
  refreshJwt: `refresh-${name}`,
});

/** A server whose answers a test writes; every other call is a defect of the test. */
export function fakeServer(answers: Record<string, (call: Call) => Answer | Promise<Answer>>) {
  const calls: Call[] = [];
  const http: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const method = url.pathname.replace('/xrpc/', '');
    const headers = new Headers(init?.headers);
    const call: Call = {
      ...{ method, url, token: headers.get('authorization')?.replace('Bearer ', '') ?? null },
      input: typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {},
      bytes: Buffer.from(init?.body instanceof Uint8Array ? init.body : []),
      type: headers.get('content-type') ?? '',
    };
    calls.push(call);
    const answer = answers[method] ?? answers[url.href];
    const { status = 200, body, text, headers: more } = (await answer?.(call)) ?? { status: 404, body: {} };
    return new Response(text ?? JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...more },
    });
  };
  const clock = manualClock(Date.parse('2026-05-04T10:00:00Z'));
  const secrets = new Map([['appPassword', 'abcd-efgh-ijkl-mnop']]);
  const said: string[] = [];
  const log = {
    info: (...line: unknown[]) => void said.push(JSON.stringify(line)),
    warn: (...line: unknown[]) => void said.push(JSON.stringify(line)),
  };
  const base = {
    ...{ account: blueskyAccount(pds, us), clock, http, log },
    signal: new AbortController().signal,
    secret: (name: string) => Promise.resolve(secrets.get(name) ?? null),
    keepSecret: (name: string, value: string) => Promise.resolve(void secrets.set(name, value)),
  };
  const sending: SendContext = { ...base, phase: () => Promise.resolve() };
  const running = (more: Pick<ConnectorContext, 'emit' | 'status'> & Partial<ConnectorContext>): ConnectorContext => ({
    ...base,
    cursor: null,
    ...more,
  });
  const loggingIn = (kept: Map<string, string>, more: Partial<LoginContext> = {}): LoginContext => ({
    ...{ clock, http, log, signal: base.signal, account: null, localOnly: false, language: 'de' },
    keep: (name, secret) => void kept.set(name, secret),
    taken: () => Promise.resolve(false),
    setting: () => Promise.resolve(null),
    setSetting: () => Promise.resolve(),
    kindSecret: () => Promise.resolve(null),
    setKindSecret: () => Promise.resolve(),
    ...more,
  });
  return { calls, http, clock, secrets, base, sending, running, loggingIn, said };
}
