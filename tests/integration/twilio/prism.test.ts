import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { ConnectorEvent } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import type { LoginContext, SendContext } from '../../../electron/connectors/connector';
import { createTwilioConnector } from '../../../electron/connectors/twilio/connector';
import { playSpec, prismFor } from '../../support/prism';
import { twilioAccount } from '../../support/twilio/twilioAccount';
import { answer } from '../../unit/twilio/desk';

const { file, lack } = prismFor('twilio-2010.openapi.json');

/** The calls that went to Prism, with how it answered; 422 is what it says to a call the description does not allow. */
const calls: { call: string; status: number; words: string }[] = [];
const http: typeof fetch = async (...args) => {
  const told = await fetch(...args);
  const { pathname } = new URL(String(args[0]));
  const words = told.status >= 400 ? await told.clone().text() : '';
  calls.push({
    call: `${args[1]?.method ?? 'GET'} ${pathname.replace(/.*Accounts\/\w+/u, '').replaceAll(/[A-Z]{2}[0-9a-f]{32}/gu, 'SID')}`,
    status: told.status,
    words,
  });
  return told;
};

if (lack) test.skip(lack);
else
  describe('the published description of Twilio, played by Prism', () => {
    let prism: Awaited<ReturnType<typeof playSpec>>;
    beforeAll(async () => {
      prism = await playSpec(file);
    }, 60_000);
    afterAll(() => prism.stop());

    const [number, karla] = ['+493012345678', '+4917012345678'];
    const accountSid = `AC${'1'.repeat(32)}`;
    const log = { info: () => undefined, warn: () => undefined };
    const base = (kind: 'sms' | 'whatsapp') => ({
      account: twilioAccount(kind, { root: prism.root, accountSid }, number),
      ...{ clock: systemClock, http, log, secret: () => Promise.resolve('any secret') },
      signal: new AbortController().signal,
    });
    const send = (kind: 'sms' | 'whatsapp'): SendContext => ({ ...base(kind), phase: () => Promise.resolve() });

    it(
      'takes every call of the desk: signing in, lists, words and approved texts, files',
      { timeout: 20_000 },
      async () => {
        const sms = createTwilioConnector('sms', { root: prism.root });
        const context = {
          ...{ ...base('sms'), account: null, localOnly: false, language: 'de' },
          keep: () => undefined,
          taken: () => Promise.resolve(false),
        } as unknown as LoginContext;
        const done = await sms.login({ accountSid, secret: 'any secret', number }, context);
        expect(done).toMatchObject({ kind: 'done', address: number });

        const events: ConnectorEvent[] = [];
        const ending = new AbortController();
        await sms.run({
          ...base('sms'),
          cursor: null,
          signal: ending.signal,
          status: ({ state }) => void (['live', 'failed', 'retrying'].includes(state) && ending.abort()),
          emit: async (told) => void (await Promise.resolve(), events.push(...told)),
        });
        expect(events.map(({ type }) => type)).toContain('synced');

        expect(await sms.send(answer(karla, 'Bis 18 Uhr, 5 € + Pfand'), 'key', send('sms'))).toMatchObject({
          kind: 'sent',
        });
        expect(await sms.findSent?.('key', answer(karla, 'Etwas anderes'), send('sms'))).toBeNull();
        const whatsapp = createTwilioConnector('whatsapp');
        const approved = { id: `HX${'a'.repeat(32)}`, values: { 1: 'Karla' } };
        const sent = await whatsapp.send(answer(karla, 'Hallo Karla', { approved }), 'key', send('whatsapp'));
        expect(sent).toMatchObject({ kind: 'sent' });
        const media = RemoteId.parse(`MM${'b'.repeat(32)}/ME${'c'.repeat(32)}`);
        await whatsapp.download?.({} as never, media, send('whatsapp')).catch(() => undefined);
      },
    );

    it('refused none of them', () => {
      // A file's bytes stand at its address without an ending, which the description leaves out.
      const described = calls.filter(({ call }) => !call.endsWith('/Media/SID'));
      expect(described.filter(({ status }) => status >= 400)).toEqual([]);
      expect([...new Set(described.map(({ call }) => call))].sort()).toEqual([
        'GET /IncomingPhoneNumbers.json',
        'GET /Messages.json',
        'GET /Messages/SID/Media.json',
        'POST /Messages.json',
      ]);
    });
  });
