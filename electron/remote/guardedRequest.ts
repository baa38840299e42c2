import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './publicAddress';

/** Finds all addresses of a host. */
type Resolve = (host: string, done: (error: Error | null, found: LookupAddress[]) => void) => void;

/** What the requests leave this computer by; tests give their own. `ca`: certificates trusted beside the system's. */
export type Line = { resolve: Resolve; mayReach(address: string): boolean; ca?: string };

/** The internet, and nothing of the user's own network. */
export const publicLine: Line = {
  resolve: (host, done) => systemLookup(host, { all: true }, done),
  mayReach: isPublicAddress,
};

/** Why a request a mail asked for was not made, or gave nothing. */
export class Refused extends Error {}

type Question = {
  url: URL;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
};

/**
 * One request to where a stranger's mail points: https only, to a public address only, without cookies, referrer or
 * anything else of the user's. The address that was checked is the one connected to, so that a name cannot mean
 * another host a moment later. Redirects are not followed. Rejects with Refused or what the network says.
 */
export function guardedRequest(line: Line, { url, method, headers, body, signal }: Question): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return Promise.reject(new Refused('not https'));
  }
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // Numbers are connected to as they are: nobody asks for their address.
  if (isIP(host) !== 0 && !line.mayReach(host)) return Promise.reject(new Refused('no public address'));
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: { 'user-agent': 'Mozilla/5.0', ...headers },
      lookup: guardedLookup(line),
      agent: false as const,
      signal,
      ...(line.ca === undefined ? {} : { ca: line.ca }),
    };
    const request = httpsRequest(url, options, resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/** A look-up that answers only with addresses that may be reached, and not at all where one of them may not. */
function guardedLookup(line: Line): LookupFunction {
  return (host, { all }, done) =>
    line.resolve(host, (error, found) => {
      const [first] = found ?? [];
      if (error) return done(error, '', 0);
      if (!first || !found.every(({ address }) => line.mayReach(address))) {
        return done(new Refused('no public address'), '', 0);
      }
      return all ? done(null, found) : done(null, first.address, first.family);
    });
}
