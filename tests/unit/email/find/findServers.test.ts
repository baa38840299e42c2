import { beforeEach, describe, expect, it } from 'vitest';
import { type Asked, type FindDeps, findServers } from '../../../../electron/connectors/email/find/findServers';

const autoconfig = (imap: string, smtp: string, extra = '') => `<clientConfig version="1.1"><emailProvider id="x">
  <incomingServer type="pop3"><hostname>pop.shop.de</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
  <incomingServer type="imap"><hostname>plain.shop.de</hostname><port>143</port><socketType>plain</socketType>
    <username>%EMAILADDRESS%</username></incomingServer>
  <incomingServer type="imap"><hostname>${imap}</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILLOCALPART%</username>${extra}</incomingServer>
  <outgoingServer type="smtp"><hostname>${smtp}</hostname><port>587</port><socketType>STARTTLS</socketType>
    </outgoingServer></emailProvider></clientConfig>`;

/** Who was asked what, and what they answer. */
let asked: string[];
let mx: Record<string, string>;
let srv: Record<string, { name: string; port: number; priority: number; weight: number }[]>;
let pages: Record<string, string>;

const deps: FindDeps = {
  mx: (domain) => {
    asked.push(`mx ${domain}`);
    const exchange = mx[domain];
    return exchange ? Promise.resolve([{ exchange, priority: 10 }]) : Promise.reject(new Error('ENODATA'));
  },
  srv: (name) => {
    asked.push(`srv ${name}`);
    const records = srv[name];
    return records ? Promise.resolve(records) : Promise.reject(new Error('ENOTFOUND'));
  },
  http: (input) => {
    const url = String(input);
    asked.push(url);
    const page = pages[url];
    return page === undefined ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(new Response(page));
  },
};
const find = (address: string, who: Asked = 'domain', signal = new AbortController().signal) =>
  findServers(address, deps, who, signal);

beforeEach(() => {
  asked = [];
  mx = {};
  srv = {};
  pages = {};
});

describe('finding servers', () => {
  it('asks nobody for a domain of the table', async () => {
    const found = await find('someone@web.de', 'directory');
    expect(found).toMatchObject({ by: 'domain', user: 'someone', needsConsent: false, provider: { id: 'web.de' } });
    expect(asked).toEqual([]);
  });

  it('asks nobody at all before the user clicked', async () => {
    expect(await find('info@shop.de', 'nobody')).toBe(null);
    expect(asked).toEqual([]);
  });

  it('knows the provider of a shop by its MX host, with its own server where the provider gives each one', async () => {
    mx['shop.de'] = 'W0123456.kasserver.com.';
    expect(await find('info@Shop.de')).toMatchObject({
      by: 'mx',
      imap: { host: 'w0123456.kasserver.com', port: 993, security: 'tls' },
      user: 'info@Shop.de',
      needsConsent: false,
    });
    expect(asked).toEqual(['mx shop.de']);
  });

  it('takes SRV records by priority, TLS before STARTTLS', async () => {
    srv['_imaps._tcp.shop.de'] = [
      { name: 'late.shop.de', port: 993, priority: 20, weight: 9 },
      { name: 'imap.shop.de.', port: 9993, priority: 10, weight: 1 },
    ];
    srv['_imap._tcp.shop.de'] = [{ name: 'never.shop.de', port: 143, priority: 0, weight: 0 }];
    srv['_submissions._tcp.shop.de'] = [{ name: '.', port: 0, priority: 0, weight: 0 }];
    srv['_submission._tcp.shop.de'] = [{ name: 'smtp.shop.de', port: 587, priority: 0, weight: 0 }];
    expect(await find('info@shop.de')).toMatchObject({
      by: 'srv',
      imap: { host: 'imap.shop.de', port: 9993, security: 'tls' },
      smtp: { host: 'smtp.shop.de', port: 587, security: 'starttls' },
      needsConsent: false,
    });
  });

  it('wants consent for a host outside the domain, however it was learnt', async () => {
    srv['_imaps._tcp.shop.de'] = [{ name: 'imap.shop.de.evil.test', port: 993, priority: 0, weight: 0 }];
    srv['_submissions._tcp.shop.de'] = [{ name: 'smtp.shop.de', port: 465, priority: 0, weight: 0 }];
    expect(await find('info@shop.de')).toMatchObject({ by: 'srv', needsConsent: true });
    srv = {};
    pages['https://autoconfig.shop.de/mail/config-v1.1.xml?emailaddress=info%40shop.de'] = autoconfig(
      'imap.shop.de',
      'smtp.xshop.de',
    );
    expect(await find('info@shop.de')).toMatchObject({ by: 'autoconfig', needsConsent: true });
  });

  it('reads autoconfig by https alone, and never takes a server without encryption', async () => {
    pages['https://shop.de/.well-known/autoconfig/mail/config-v1.1.xml'] = autoconfig('imap.shop.de', 'smtp.shop.de');
    expect(await find('info@shop.de')).toMatchObject({
      by: 'autoconfig',
      imap: { host: 'imap.shop.de', security: 'tls' },
      smtp: { host: 'smtp.shop.de', security: 'starttls' },
      user: 'info',
      oauth: false,
      needsConsent: false,
    });
    expect(asked.filter((one) => one.startsWith('http'))).toSatisfy((urls: string[]) =>
      urls.every((url) => url.startsWith('https://') && new URL(url).hostname.endsWith('shop.de')),
    );
  });

  it('sees where only the browser signs in', async () => {
    pages['https://shop.de/.well-known/autoconfig/mail/config-v1.1.xml'] = autoconfig(
      'imap.shop.de',
      'smtp.shop.de',
      '<authentication>OAuth2</authentication>',
    );
    expect(await find('info@shop.de')).toMatchObject({ oauth: true });
  });

  it('reads autodiscover', async () => {
    const protocol = (type: string, rest: string) => `<Protocol><Type>${type}</Type>${rest}</Protocol>`;
    pages['https://autodiscover.shop.de/autodiscover/autodiscover.xml'] = `<?xml version="1.0"?><Autodiscover>
      <Response><Account><AccountType>email</AccountType>
      ${protocol('IMAP', '<Server>mail.shop.de</Server><Port>143</Port><SSL>off</SSL>')}
      ${protocol('IMAP', '<Server>mail.shop.de</Server><Port>993</Port><LoginName>u1</LoginName><SSL>on</SSL>')}
      ${protocol('SMTP', '<Server>mail.shop.de</Server><Port>587</Port><Encryption>TLS</Encryption>')}
      </Account></Response></Autodiscover>`;
    expect(await find('info@shop.de')).toMatchObject({
      by: 'autodiscover',
      imap: { host: 'mail.shop.de', port: 993, security: 'tls' },
      smtp: { host: 'mail.shop.de', port: 587, security: 'starttls' },
      user: 'u1',
      needsConsent: false,
    });
  });

  it('asks the public database only when told to, for the domain only, and wants consent for its answer', async () => {
    pages['https://autoconfig.thunderbird.net/v1.1/shop.de'] = autoconfig('imap.shop.de', 'smtp.shop.de');
    expect(await find('secret-name@shop.de', 'domain')).toBe(null);
    expect(asked.join()).not.toContain('thunderbird');
    expect(await find('secret-name@shop.de', 'directory')).toMatchObject({ by: 'directory', needsConsent: true });
    expect(asked.filter((one) => one.includes('thunderbird')).join()).not.toContain('secret-name');
  });

  it('gives up on pages that are too long, hostile or cut, and lets the user type', async () => {
    const url = 'https://shop.de/.well-known/autoconfig/mail/config-v1.1.xml';
    const good = autoconfig('imap.shop.de', 'smtp.shop.de');
    for (const page of [
      `${good}${' '.repeat(70_000)}`,
      `<!DOCTYPE x [<!ENTITY a "b">]>${good}`,
      good.slice(0, -20),
      autoconfig('127.0.0.1', 'smtp.shop.de'),
      autoconfig('imap.shop.de/x', 'smtp.shop.de'),
      '<html></html>',
      '',
    ]) {
      pages[url] = page;
      expect(await find('info@shop.de')).toBe(null);
    }
  });

  it('stops asking when the dialog is closed', async () => {
    const closed = new AbortController();
    closed.abort();
    expect(await find('info@shop.de', 'directory', closed.signal)).toBe(null);
    expect(asked).toEqual([]);
  });
});
