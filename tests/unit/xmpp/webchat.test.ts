import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { answerTo } from '../../support/connectors/answerTo';
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
      customer: { scope: 'webchat', id: guest.address, name: 'Karla', language: 'de' },
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

const thread = (name: string) => `<thread>${name}</thread>`;
const chat = (name: string) =>
  `<presence xmlns='jabber:client' to='${shop}'><chat xmlns='urn:tresen:webchat:1' thread='${name}' lang='en'/></presence>`;

test.skipIf(!hasProsody)(
  'a guest whose address changes with the page stays one customer, by the name of the chat that nobody can guess',
  async () => {
    const [secret, other] = ['0123456789abcdef'.repeat(2), 'f'.repeat(32)];
    const page1 = await startGuest(prosody);
    const visit1 = visit('https://radhaus.example/1');
    await page1.say(messageXml(shop, 'w1', 'Erste Seite', consent + visit1 + thread(secret)));
    await until(() => expect(from(page1.address).at(-1)?.text).toBe('Erste Seite'));
    const [first] = from(page1.address).slice(-1);

    // The next page says that it is there, and is answered before a word is written on it.
    const page2 = await startGuest(prosody);
    await page2.say(chat(secret));
    await page2.hears('state=');
    const answer = answerTo(first as MessageUpsert, 'Zur zweiten Seite');
    const sent = await desk.connector.send(answer, 'attempt-page2', desk.send);
    expect(sent.kind).toBe('sent');
    await page2.hears('Zur zweiten Seite');
    expect(await desk.connector.findSent?.('attempt-page2', answer, desk.send)).toMatchObject({ kind: 'sent' });
    await desk.restart();
    await page2.say(messageXml(shop, 'w2', 'Zweite Seite', consent + visit1 + thread(secret)));
    await until(() => expect(from(page1.address).at(-1)?.text).toBe('Zweite Seite'));
    expect(from(page2.address)).toEqual([]);
    const all = from(page1.address);
    expect(new Set(all.map(({ thread: { nativeThread } }) => nativeThread))).toEqual(new Set([page1.address]));
    expect(all.filter(({ notice }) => notice?.kind === 'consent')).toHaveLength(1);
    expect(all.filter(({ attemptKey }) => attemptKey === 'attempt-page2')).toHaveLength(1);
    if (sent.kind === 'sent') expect(all.map(({ remoteId }) => remoteId)).toContain(sent.receipt.remoteId);

    // Whoever does not know the name, or names one that could be guessed, is somebody else; and nobody changes theirs.
    const stranger = await startGuest(prosody);
    await stranger.say(messageXml(shop, 's1', 'Wer bin ich?', thread('1')));
    const short = await startGuest(prosody);
    await short.say(messageXml(shop, 's2', 'Und ich?', thread('1')));
    await short.say(messageXml(shop, 's3', 'Immer noch ich', thread(secret)));
    const third = await startGuest(prosody);
    await third.say(messageXml(shop, 's4', 'Noch jemand', thread(other)));
    await until(() => expect(from(third.address)).toHaveLength(1));
    expect(from(stranger.address).map(({ text }) => text)).toEqual(['Wer bin ich?']);
    expect(from(short.address).map(({ text }) => text)).toEqual(['Und ich?', 'Immer noch ich']);
    expect(from(page1.address)).toHaveLength(all.length);
  },
);

test.skipIf(!hasProsody)('guests learn in their language that the desk closes and opens', async () => {
  desk.presence = { open: false, notes: { de: 'Montag ab 9 Uhr.', en: 'Monday from 9.' } };
  const guest = await startGuest(prosody);
  // What comes in has the desk look at the clock; else it does so every two minutes.
  await guest.say(messageXml(shop, 'c1', 'Offen?'));
  await until(() => expect(from(guest.address)).toHaveLength(1));
  await guest.say(chat('a'.repeat(32)));
  expect(await guest.hears("state='closed'")).toMatch(/<desk [^>]*note='Monday from 9.'/u);
  desk.presence = { open: true, notes: { de: '', en: '' } };
  await guest.say(messageXml(shop, 'c2', 'Und jetzt?'));
  expect(await guest.hears("state='open'")).toContain("state='open'");
});
