import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { buttonSnippet } from '@shared/logic/website/snippets';
import { playDesk, type PlayedDesk } from '../../support/webchat/playDesk';
import { type ShopSite, startShopSite } from '../../support/webchat/shopSite';
import { hasProsody, type Prosody, startProsody } from '../../support/xmpp/prosody';

type Shop = { server: Prosody; site: ShopSite; desk: PlayedDesk };

/** A test of the script that the build made, on a shop's page, against Prosody. */
export const test = base.extend<{ failures: string[] }, { shop: Shop }>({
  shop: [
    async ({ browserName: _ }, use) => {
      const folder = process.env.TRESEN_OUT;
      if (!folder) throw new Error('TRESEN_OUT is not set: run the suite with npm run e2e');
      const server = await startProsody(['shop', 'quiet', 'desk']);
      const desk = await playDesk(server, 'shop');
      const http = `http://localhost:${server.http}`;
      const common = {
        shop: 'shop@localhost',
        guests: 'guest.localhost',
        upload: 'upload.localhost',
        name: 'Bohnen & Co',
      };
      const privacy = 'https://bohnen.example/datenschutz';
      const site = await startShopSite(
        readFileSync(`${folder}/renderer/webchat.js`, 'utf8'),
        ['ws://localhost:*', http, `http://127.0.0.1:${server.http}`],
        {
          '/': { ...common, connect: server.websocket, privacy, accent: '#ffd54a' },
          '/hostile': { ...common, connect: server.websocket, hostile: 'yes', privacy },
          // Nothing answers at the first address: BOSH takes over.
          '/en': {
            ...common,
            connect: `ws://localhost:${server.c2s}/xmpp-websocket ${server.bosh}`,
            lang: 'en',
            theme: 'dark',
          },
          '/quiet': {
            ...common,
            connect: server.websocket,
            shop: 'quiet@localhost',
            offline: 'Montag ab 9 Uhr wieder.',
          },
          '/desk': { ...common, connect: server.websocket, shop: 'desk@localhost', offline: 'Dienstag.' },
          '/buttons': {
            // The script is there already: what is pasted with a button names it once more.
            body:
              buttonSnippet({ kind: 'whatsapp', address: '+49 151 12345678', text: 'Hallo', label: 'WhatsApp' }, '') ??
              '',
          },
          '/wrong': { ...common, connect: 'http://chat.example/http-bind' },
        },
      );
      await use({ server, site, desk });
      desk.close();
      await site.close();
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ shop }, use) => use(shop.site.origin),
  failures: [
    async ({ page }, use) => {
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.stack ?? error.message));
      page.on('console', (message) => {
        // A browser itself says when an address does not answer; what the page's policy refuses is a failure.
        if (message.type() === 'error' && !/net::ERR|WebSocket connection/u.test(message.text()))
          failures.push(message.text());
      });
      await use(failures);
      expect(failures, 'nothing threw, and nothing broke the policy of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, hasProsody };
