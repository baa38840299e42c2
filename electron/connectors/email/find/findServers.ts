import { addressOf, hostName } from './address';
import { type Learnt, readAutoconfig } from './autoconfig';
import { autodiscoverRequest, readAutodiscover } from './autodiscover';
import { fetchText } from './fetchText';
import { type Address, type Found, foundByProvider, foundElsewhere } from './found';
import { providerOfDomain, providerOfMx } from './provider';
import { serversBySrv, type SrvRecord } from './srv';

/** How the world is asked; tests have their own. Both DNS questions reject when there is no answer. */
export type FindDeps = {
  mx(domain: string): Promise<{ exchange: string; priority: number }[]>;
  srv(name: string): Promise<SrvRecord[]>;
  http: typeof fetch;
};

/**
 * Whom the user has allowed to be asked, by clicking. `nobody`: our own table, nothing leaves the computer;
 * `domain`: the DNS and the web servers of the address's own domain; `directory`: the public provider database too,
 * which learns the domain but never the address.
 */
export type Asked = 'nobody' | 'domain' | 'directory';

const directory = 'https://autoconfig.thunderbird.net/v1.1/';

/**
 * Finds the servers of an address: our table by domain, by MX host, SRV records, autoconfig, autodiscover, the public
 * database, in this order, as far as allowed. Null: ask the user. Never rejects, never sends a password anywhere.
 */
export async function findServers(
  text: string,
  deps: FindDeps,
  asked: Asked,
  signal: AbortSignal,
): Promise<Found | null> {
  const address = addressOf(text);
  if (!address) return null;
  const known = providerOfDomain(address.domain);
  if (known) return foundByProvider(known, address, null);
  if (asked === 'nobody') return null;
  const steps = [byMx, bySrv, byAutoconfig, byAutodiscover, ...(asked === 'directory' ? [byDirectory] : [])];
  for (const step of steps) {
    if (signal.aborted) return null;
    const found = await step(address, deps, signal);
    if (found) return found;
  }
  return null;
}

type Step = (address: Address, deps: FindDeps, signal: AbortSignal) => Promise<Found | null>;

const byMx: Step = async (address, { mx }) => {
  const records = await mx(address.domain).catch(() => []);
  const first = [...records].sort((a, b) => a.priority - b.priority)[0];
  const host = first ? hostName(first.exchange) : null;
  const provider = host && providerOfMx(host);
  return host && provider ? foundByProvider(provider, address, host) : null;
};

const bySrv: Step = async (address, { srv }) => {
  const servers = await serversBySrv(address.domain, srv);
  return servers && foundElsewhere('srv', address, { ...servers, user: address.whole, oauth: false });
};

const byAutoconfig: Step = async (address, { http }, signal) => {
  const { domain, whole } = address;
  const urls = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(whole)}`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ];
  const learnt = await firstOf(urls, async (url) => {
    const xml = await fetchText(http, url, signal);
    return xml === null ? null : readAutoconfig(xml, address);
  });
  return learnt && foundElsewhere('autoconfig', address, learnt);
};

const byAutodiscover: Step = async (address, { http }, signal) => {
  const { domain } = address;
  const post = { body: autodiscoverRequest(address), type: 'text/xml; charset=utf-8' };
  const urls = [`https://autodiscover.${domain}`, `https://${domain}`];
  const learnt = await firstOf(urls, async (base) => {
    const xml = await fetchText(http, `${base}/autodiscover/autodiscover.xml`, signal, post);
    return xml === null ? null : readAutodiscover(xml);
  });
  return learnt && foundElsewhere('autodiscover', address, { ...learnt, user: learnt.user ?? address.whole });
};

const byDirectory: Step = async (address, { http }, signal) => {
  const xml = await fetchText(http, directory + address.domain, signal);
  const learnt = xml === null ? null : readAutoconfig(xml, address);
  return learnt && foundElsewhere('directory', address, learnt);
};

async function firstOf(urls: string[], read: (url: string) => Promise<Learnt | null>): Promise<Learnt | null> {
  const answers = await Promise.all(urls.map(read));
  return answers.find((answer) => answer !== null) ?? null;
}
