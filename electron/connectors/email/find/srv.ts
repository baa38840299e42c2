import type { MailServer } from '../config';
import { hostName } from './address';

/** One SRV record (RFC 2782). */
export type SrvRecord = { name: string; port: number; priority: number; weight: number };

/** The services to ask for, TLS from the first byte before STARTTLS (RFC 8314 section 5.1, RFC 6186). */
const services = {
  imap: [
    ['_imaps._tcp', 'tls'],
    ['_imap._tcp', 'starttls'],
  ],
  smtp: [
    ['_submissions._tcp', 'tls'],
    ['_submission._tcp', 'starttls'],
  ],
} as const;

/**
 * The servers a domain names in its DNS; null unless it names both.
 * @param srv asks the DNS; rejects when there is no such record
 */
export async function serversBySrv(
  domain: string,
  srv: (name: string) => Promise<SrvRecord[]>,
): Promise<{ imap: MailServer; smtp: MailServer } | null> {
  const find = async (kind: keyof typeof services): Promise<MailServer | null> => {
    for (const [service, security] of services[kind]) {
      const best = bestOf(await srv(`${service}.${domain}`).catch(() => []));
      if (best) return { ...best, security };
    }
    return null;
  };
  const [imap, smtp] = await Promise.all([find('imap'), find('smtp')]);
  return imap && smtp ? { imap, smtp } : null;
}

/** The record of lowest priority, then highest weight. The target "." says that there is no such service. */
function bestOf(records: SrvRecord[]): { host: string; port: number } | null {
  const sorted = [...records].sort((a, b) => a.priority - b.priority || b.weight - a.weight);
  for (const { name, port } of sorted) {
    const host = hostName(name);
    if (host && port > 0 && port < 65_536) return { host, port };
  }
  return null;
}
