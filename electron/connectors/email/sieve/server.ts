import type { MailServer } from '../config';
import { configOf } from '../config';
import type { SrvRecord } from '../find/srv';
import type { Reach } from '../imap/client';

/** Where ManageSieve listens unless told otherwise (RFC 5804 section 1.8). */
const usualPort = 4190;

/**
 * The ManageSieve server of a mailbox: beside IMAP, by the port the domain names in its DNS. Another host than the
 * mailbox's own is not followed: the DNS is not proven, and the password would go there.
 * @param srv asks the DNS; rejects when there is no such record
 */
export async function sieveServer(
  account: Reach['account'],
  srv: (name: string) => Promise<SrvRecord[]>,
): Promise<MailServer> {
  const { imap } = configOf(account);
  const domain = account.address.slice(account.address.lastIndexOf('@') + 1);
  const found = await srv(`_sieve._tcp.${domain}`).catch(() => []);
  const same = found.find(({ name }) => name.toLowerCase().replace(/\.$/u, '') === imap.host.toLowerCase());
  // There is no port for TLS from the first byte: what is encrypted begins by STARTTLS.
  const security = imap.security === 'none' ? 'none' : 'starttls';
  return { host: imap.host, port: same?.port ?? usualPort, security };
}
