import type { MailServer } from '../config';
import { mxPlace, type Provider } from './provider';

/** Where servers were learnt: our table (by domain or MX host), the domain's DNS, its web server, the public database. */
export type FoundBy = 'domain' | 'mx' | 'srv' | 'autoconfig' | 'autodiscover' | 'directory';

/** How a mailbox is reached, as far as it could be found out. */
export type Found = {
  by: FoundBy;
  /** The row of our table, with what to tell the user; null when the servers come from elsewhere. */
  provider: Provider | null;
  imap: MailServer;
  smtp: MailServer;
  /** The user name; null: ask for it. */
  user: string | null;
  /** Signing in takes the browser, no password. */
  oauth: boolean;
  sentCopy: 'auto' | 'server' | 'append';
  /** The user has to agree to these hosts before anything is sent there. */
  needsConsent: boolean;
};

/** An address in its parts; both as given, `domain` in lower case and ASCII. */
export type Address = { whole: string; local: string; domain: string };

/** What a row of the table says for an address. @param mx the MX host, where the row was found by it */
export function foundByProvider(provider: Provider, address: Address, mx: string | null): Found {
  const at = (server: Provider['imap']): MailServer => ({
    ...server,
    host: mx === null ? server.host : server.host.replace(mxPlace, mx),
  });
  const users = { address: address.whole, local: address.local, other: null };
  return {
    by: mx === null ? 'domain' : 'mx',
    provider,
    imap: at(provider.imap),
    smtp: at(provider.smtp),
    user: users[provider.user],
    oauth: provider.password === 'oauth',
    sentCopy: provider.sentCopy,
    needsConsent: false,
  };
}

/** What was learnt from anybody but our table. A host outside the mail's own domain needs the user's consent. */
export function foundElsewhere(
  by: Exclude<FoundBy, 'domain' | 'mx'>,
  address: Address,
  learnt: { imap: MailServer; smtp: MailServer; user: string | null; oauth: boolean },
): Found {
  const hosts = [learnt.imap.host, learnt.smtp.host];
  return {
    by,
    provider: null,
    ...learnt,
    sentCopy: 'auto',
    needsConsent: by === 'directory' || !hosts.every((host) => isWithin(host, address.domain)),
  };
}

/** Whether a host is a domain or lies below it. */
function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
