import type { SrvRecord } from '../../email/find/srv';
import { hostName } from '../../email/find/address';
import { isLoopback } from '../../network/loopback';
import type { XmppServer } from '../config';

/** Asks the DNS; rejects when there is no such record. */
export type AskSrv = (name: string) => Promise<SrvRecord[]>;

const services = [
  ['_xmpps-client._tcp', 'tls'],
  ['_xmpp-client._tcp', 'starttls'],
] as const;

/** So many are tried, one after the other. */
const most = 4;

/**
 * The servers of a domain, the one to try first in front (RFC 6120, section 3.2; XEP-0368): what its DNS names, else the
 * domain itself. Empty where the DNS says that there is none.
 */
export async function findServers(domain: string, srv: AskSrv): Promise<XmppServer[]> {
  const usual: XmppServer = { host: domain, port: 5222, security: 'starttls' };
  if (isLoopback(domain)) return [usual];
  const asked = await Promise.all(
    services.map(async ([service, security]) => {
      const records = await srv(`${service}.${domain}`).catch(() => []);
      return records.map((record) => ({ ...record, security }));
    }),
  );
  const records = asked.flat();
  const found = records
    .sort(
      (a, b) =>
        a.priority - b.priority || Number(b.security === 'tls') - Number(a.security === 'tls') || b.weight - a.weight,
    )
    .flatMap(({ name, port, security }): XmppServer[] => {
      const host = hostName(name);
      return host && port > 0 && port < 65_536 ? [{ host, port, security }] : [];
    });
  return records.length === 0 ? [usual] : found.slice(0, most);
}
