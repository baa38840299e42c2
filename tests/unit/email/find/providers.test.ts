import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, hostName } from '../../../../electron/connectors/email/find/address';
import { foundByProvider } from '../../../../electron/connectors/email/find/found';
import {
  mxPlace,
  providerOfDomain,
  providerOfMx,
  providers,
} from '../../../../electron/connectors/email/find/provider';
import { MailServer } from '../../../../electron/connectors/email/config';

const anybody = { whole: 'a@b.de', local: 'a', domain: 'b.de' };

describe('the provider table', () => {
  it('has no id, domain or MX end twice', () => {
    for (const all of [
      providers.map(({ id }) => id),
      providers.flatMap(({ domains }) => domains),
      providers.flatMap(({ mx }) => mx),
    ])
      expect(new Set(all).size).toBe(all.length);
  });

  it.each(providers.map((provider) => [provider.id, provider] as const))('%s is complete', (_id, provider) => {
    expect(provider.domains.length + provider.mx.length).toBeGreaterThan(0);
    for (const name of [...provider.domains, ...provider.mx]) expect(hostName(name)).toBe(name);
    for (const server of [provider.imap, provider.smtp]) {
      expect(server.host === mxPlace || hostName(server.host) === server.host).toBe(true);
      expect([993, 465, 587]).toContain(server.port);
      expect(server.security).toBe(server.port === 587 ? 'starttls' : 'tls');
    }
    if (provider.imap.host === mxPlace) expect(provider.domains).toEqual([]);
    expect(provider.password === 'oauth').toBe(provider.oauth !== null);
    if (['separate', 'app'].includes(provider.password) || provider.withoutOauth)
      expect(provider.enable).not.toBe(null);
    const found = foundByProvider(provider, anybody, 'mx1.b.de');
    expect(MailServer.safeParse(found.imap).success && MailServer.safeParse(found.smtp).success).toBe(true);
  });

  it.each([
    ['web.de', 'web.de', 'mailbox'],
    ['gmx.de', 'gmx', 'mailbox'],
    ['gmx.net', 'gmx', 'mailbox'],
    ['t-online.de', 't-online', 'separate'],
    ['online.de', 'ionos', 'mailbox'],
    ['strato.de', 'strato', 'mailbox'],
    ['freenet.de', 'freenet', 'mailbox'],
    ['posteo.de', 'posteo', 'mailbox'],
    ['mailbox.org', 'mailbox.org', 'mailbox'],
    ['gmail.com', 'gmail', 'oauth'],
    ['outlook.de', 'outlook', 'oauth'],
    ['office365.com', 'microsoft365', 'oauth'],
    ['icloud.com', 'icloud', 'app'],
    ['yahoo.de', 'yahoo', 'app'],
    ['fastmail.com', 'fastmail', 'app'],
    ['a1.net', 'a1', 'mailbox'],
    ['bluewin.ch', 'bluewin', 'mailbox'],
    ['swisscom.com', 'bluewin', 'mailbox'],
  ])('knows %s, and which password is meant', (domain, id, password) => {
    expect(providerOfDomain(domain)).toMatchObject({ id, password });
  });

  it.each(['web.de', 'gmx', 'freenet', 'gmail', 'icloud', 'yahoo', 'fastmail', 't-online'])(
    'has a page for %s where access is switched on or its password is made',
    (id) => {
      expect(providers.find((one) => one.id === id)?.enable).toMatch(/^https:/u);
    },
  );

  it.each([
    ['mx-ha.web.de', 'web.de'],
    ['mx00.gmx.net', 'gmx'],
    ['mx00.t-online.de', 't-online'],
    ['mx.1blu.de', '1blu'],
    ['mx.a1.net', 'a1'],
    ['mx.freenet.de', 'freenet'],
    ['mx03.posteo.de', 'posteo'],
    ['mta7.am0.yahoodns.net', 'yahoo'],
    ['mxbw.bluewin.ch', 'bluewin'],
    ['mx00.kundenserver.de', 'ionos'],
    ['smtpin.rzone.de', 'strato'],
    ['w0123456.kasserver.com', 'all-inkl'],
    ['www123.your-server.de', 'hetzner'],
    ['shop-de.mail.protection.outlook.com', 'microsoft365'],
    ['eur.olc.protection.outlook.com', 'outlook'],
    ['aspmx.l.google.com', 'gmail'],
    ['mxext1.mailbox.org', 'mailbox.org'],
    ['mx2f8c.netcup.net', 'netcup'],
    ['in1-smtp.messagingengine.com', 'fastmail'],
    ['mx01.mail.icloud.com', 'icloud'],
  ])('knows the MX host %s', (host, id) => {
    expect(providerOfMx(host)?.id).toBe(id);
  });

  it.each(['evilgoogle.com', 'google.com.evil.test', 'kasserver.com', 'a.customer.kasserver.com', 'mx.shop.de'])(
    'does not take %s for a provider of mailboxes',
    (host) => {
      expect(providerOfMx(host)).toBe(null);
    },
  );

  it('finds every domain of every row, and nothing below or beside it', () => {
    for (const provider of providers)
      for (const domain of provider.domains) {
        expect(providerOfDomain(domain)).toBe(provider);
        expect(providerOfDomain(`x${domain}`)?.id).not.toBe(provider.id);
      }
  });
});

describe('addresses', () => {
  it('are taken apart, umlauts in the domain as punycode', () => {
    expect(addressOf(' info@Müller.de ')).toEqual({
      whole: 'info@Müller.de',
      local: 'info',
      domain: 'xn--mller-kva.de',
    });
  });

  it.each(['', 'x', 'a@b', 'a@127.0.0.1', 'a@[::1]', 'a@b.de/..', 'a@b.de:993', 'a@-b.de', 'a b@c.de', 'a@b_c.de'])(
    'refuses %j',
    (text) => {
      expect(addressOf(text)).toBe(null);
    },
  );

  it('never give a host name that leads elsewhere in an address of the web', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const address = addressOf(`a@${text}`);
        return address === null || new URL(`https://x.${address.domain}/`).hostname === `x.${address.domain}`;
      }),
    );
  });
});
