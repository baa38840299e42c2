import type { MailServer } from '../config';
import { hostName } from './address';
import { type Learnt, portOf, userOf } from './autoconfig';
import type { Address } from './found';
import { childrenOf, parseXml, textOf, type XmlElement } from './xml';

const namespace = 'http://schemas.microsoft.com/exchange/autodiscover/outlook';

/** The question of the Autodiscover protocol (MS-OXDSCLI) for an address. */
export function autodiscoverRequest({ whole }: Address): string {
  const address = whole.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  return (
    `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="${namespace}/requestschema/2006"><Request>` +
    `<EMailAddress>${address}</EMailAddress>` +
    `<AcceptableResponseSchema>${namespace}/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>`
  );
}

/** Reads the answer. Null when it does not name both servers with encryption; redirects to elsewhere are not followed. */
export function readAutodiscover(xml: string): Learnt | null {
  const root = parseXml(xml);
  const response = root?.name === 'autodiscover' ? childrenOf(root, 'response')[0] : undefined;
  const protocols = (response ? childrenOf(response, 'account') : []).flatMap((one) => childrenOf(one, 'protocol'));
  const find = (type: string) => protocols.find((one) => textOf(one, 'type').toUpperCase() === type && serverOf(one));
  const [incoming, outgoing] = [find('IMAP'), find('SMTP')];
  const imap = incoming && serverOf(incoming);
  const smtp = outgoing && serverOf(outgoing);
  return imap && smtp ? { imap, smtp, user: userOf(textOf(incoming, 'loginname')), oauth: false } : null;
}

function serverOf(protocol: XmlElement): MailServer | null {
  const host = hostName(textOf(protocol, 'server'));
  const port = portOf(textOf(protocol, 'port'));
  const security = host && port ? securityOf(protocol, port) : null;
  return host && port && security ? { host, port, security } : null;
}

/** `Encryption` decides where it is given, else `SSL`, which is on unless told otherwise; the port tells which kind. */
function securityOf(protocol: XmlElement, port: number): MailServer['security'] | null {
  const encryption = textOf(protocol, 'encryption').toLowerCase();
  if (encryption === 'ssl') return 'tls';
  if (encryption === 'tls') return 'starttls';
  const off = encryption === 'none' || (encryption === '' && textOf(protocol, 'ssl').toLowerCase() === 'off');
  if (off) return null;
  return port === 143 || port === 587 || port === 25 ? 'starttls' : 'tls';
}
