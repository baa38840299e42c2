import type { ImapFlow, ImapFlowOptions } from 'imapflow';

/** Why a connection's last command was not done. The library answers false there and tells the reason its log alone. */
const reasons = new WeakMap<ImapFlow, { last: Error | null }>();

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Makes a connection that logs nothing and remembers why a command was not done. */
export function withReasons(make: (logger: NonNullable<ImapFlowOptions['logger']>) => ImapFlow): ImapFlow {
  const reason: { last: Error | null } = { last: null };
  const warn = (entry: { err?: unknown }): void => {
    if (entry.err instanceof Error) reason.last = entry.err;
  };
  const client = make({ ...silent, warn });
  reasons.set(client, reason);
  return client;
}

/**
 * Runs a command that answers false where it was not done; rejects then with what the server said. What the library does
 * not even ask for (a flag in a folder that keeps none) is as good as refused for good.
 */
export async function insist<T>(client: ImapFlow, ask: () => Promise<T | false | undefined>): Promise<T> {
  const reason = reasons.get(client);
  if (reason) reason.last = null;
  const answer = await ask();
  if (answer !== false && answer !== undefined) return answer;
  throw reason?.last ?? Object.assign(new Error('not asked'), { serverResponseCode: 'CANNOT' });
}
