import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { answerTo } from '../../contract/connectors/session';
import { startGuest } from '../../support/xmpp/guest';
import { messageXml } from '../../support/xmpp/peer';
import { hasProsody, type Prosody, startProsody } from '../../support/xmpp/prosody';
import { startDesk, type XmppDesk } from './desk';

let prosody: Prosody;
let desk: XmppDesk;
beforeAll(async () => {
  if (!hasProsody) return;
  prosody = await startProsody(['shop']);
  desk = startDesk(prosody, 'shop');
});
afterAll(async () => {
  await desk?.stop();
  await prosody?.stop();
});

const shop = 'shop@localhost';
const until = <T>(look: () => T) => vi.waitFor(look, { timeout: 10_000, interval: 20 });
const from = (address: string): MessageUpsert[] =>
  [...desk.sink.messages.values()].filter(({ customer }) => customer.id === address);
const consent =
  "<consent xmlns='urn:tresen:webchat:1' wording='Ich stimme zu, dass &lt;meine&gt; Angaben gespeichert werden.' " +
  "time='2026-10-09T08:30:00Z' page='https://radhaus.example/'/>";
const visit = (page: string, name = 'Karla') =>
  `<visit xmlns='urn:tresen:webchat:1' name='${name}' mail='karla@kunde.example' page='${page}' title='Räder' lang='de'/>`;

test.skipIf(!hasProsody)(
  'a guest is welcomed, writes by the web chat, is shown with what they agreed to, and is answered',
  async () => {
    await until(() => expect(desk.sink.statuses.at(-1)?.state).toBe('live'));
    const guest = await startGuest(prosody);
    await guest.say(`<presence xmlns='jabber:client' to='${shop}'/>`);
    expect(await guest.hears('state=')).toMatch(/<desk [^>]*state=['"]open['"]/u);

    await guest.say(messageXml(shop, 'g1', 'Ist das Rad da? <b>', consent + visit('https://radhaus.example/rad')));
    await until(() => expect(from(guest.address)).toHaveLength(3));
    const [agreed, seen, question] = from(guest.address);
    expect(agreed).toMatchObject({
      ...{ automatic: true, channel: 'webchat', direction: 'in' },
      notice: {
        ...{ kind: 'consent', wording: 'Ich stimme zu, dass <meine> Angaben gespeichert werden.' },
        ...{ time: Date.UTC(2026, 9, 9, 8, 30), page: 'https://radhaus.example/' },
      },
    });
    expect(seen).toMatchObject({
      ...{ automatic: true },
      notice: {
        kind: 'visit',
        name: 'Karla',
        mail: 'karla@kunde.example',
        page: 'https://radhaus.example/rad',
        title: 'Räder',
      },
    });
    expect(question).toMatchObject({
      ...{ channel: 'webchat', profile: 'webchat', automatic: false, text: 'Ist das Rad da? <b>', html: null },
      customer: { scope: 'xmpp', id: guest.address, name: 'Karla', language: 'de' },
    });
    expect(desk.connector.capabilities(desk.account, question ?? null)).toMatchObject({ goalClass: 'webchat' });

    // The same page again says nothing new, another one does; nor is anything said twice after a restart.
    await desk.restart();
    await guest.say(messageXml(shop, 'g2', 'Noch da?', visit('https://radhaus.example/rad')));
    await guest.say(messageXml(shop, 'g3', 'Hier?', visit('https://radhaus.example/hilfe')));
    await until(() => expect(from(guest.address).map(({ text }) => text)).toContain('Hier?'));
    expect(from(guest.address).filter(({ notice }) => notice?.kind === 'visit')).toHaveLength(2);
    expect(from(guest.address).filter(({ notice }) => notice?.kind === 'consent')).toHaveLength(1);

    const answer = answerTo(question as MessageUpsert, 'Ja, blau & schnell.');
    expect((await desk.connector.send(answer, 'attempt-web', desk.send)).kind).toBe('sent');
    expect(await guest.hears('Ja, blau')).toContain('Ja, blau &amp; schnell.');
  },
);

test.skipIf(!hasProsody)(
  'a guest who writes too much, too fast or too long is cut short, and that is said once',
  async () => {
    const guest = await startGuest(prosody);
    await guest.say(messageXml(shop, 'f0', 'x'.repeat(20_001), visit('https://radhaus.example/', 'Mallory')));
    for (let number = 1; number <= 12; number++) await guest.say(messageXml(shop, `f${number}`, `Flut ${number}`));
    const said = () => from(guest.address).filter(({ notice }) => !notice);
    await until(() => {
      const floods = from(guest.address).filter(({ notice }) => notice?.kind === 'flood');
      expect(floods).toHaveLength(1);
      const dropped = floods[0]?.notice?.kind === 'flood' ? floods[0].notice.dropped : 0;
      expect(dropped + said().length).toBe(13);
      // Five at once, and what the seconds of a busy machine allow beyond.
      expect(said().length).toBeGreaterThanOrEqual(4);
      expect(dropped).toBeGreaterThanOrEqual(3);
    });
    expect(said().some(({ text }) => text.length > 20_000)).toBe(false);
    expect(desk.sink.problems).toEqual([]);
  },
);
