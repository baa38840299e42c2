import { lookup } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { appError } from '@shared/errors/appError';
import { isPrivateAddress } from '../network/privateAddress';
import { ApiError } from '../web/apiError';
import { unanswered } from '../web/problems';
import { serverOf } from './config';

/** Looks a name up, as the system does. */
export type Lookup = (host: string) => Promise<{ address: string }[]>;
export const systemLookup: Lookup = (host) => lookup(host, { all: true });

/**
 * The address (`http://192.168.178.1:49000`) at which a box is called. It is called by number, never by name: what is not
 * in a network of one's own is not called at all, for outside of it `fritz.box` is a stranger. Rejects with an ApiError.
 */
export async function originOf(entered: string, account: string, look: Lookup): Promise<string> {
  const { host, port } = serverOf(entered);
  const found = await look(host).catch((thrown: unknown) => {
    const { acted, ...problem } = unanswered(thrown, account);
    throw new ApiError(problem, { acted });
  });
  const [first] = found;
  if (!first || !found.every(({ address }) => isPrivateAddress(address))) {
    const error = appError('server.notFound', { account: account.slice(0, 300), host, context: 'outside' });
    throw new ApiError({ error, action: 'checkNetwork', retry: true }, { acted: false });
  }
  const { address } = found.find((one) => !isIPv6(one.address)) ?? first;
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}
