import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain, troubleOf } from '../../../electron/connectors/twilio/explain';
import { answer, twilioDesk } from './desk';

let desk: Awaited<ReturnType<typeof twilioDesk>>;
beforeEach(async () => void (desk = await twilioDesk()));
afterEach(() => desk.double.stop());

const karla = '+4917012345678';
const send = (...args: Parameters<typeof answer>) => desk.connector.send(answer(...args), 'key', desk.send);

it('sends what was written from our number, and says how far it got', async () => {
  expect(await send(karla, 'Fertig & <da> + 5 €')).toMatchObject({ kind: 'sent', receipt: { delivery: 'accepted' } });
  expect(desk.double.rows).toMatchObject([{ from: desk.number, to: karla, body: 'Fertig & <da> + 5 €' }]);
  expect(desk.phases).toEqual(['connecting', 'body']);
});

it.each([
  ['nothing', '  ', {}, 'content.empty'],
  ['eleven text messages', 'a'.repeat(1_600), {}, 'content.tooLong'],
  ['a file', 'a', { attachments: [{ attachment: {}, data: new Uint8Array() }] }, 'attachment.rejected'],
])('refuses %s before anybody is asked', async (_, text, more, code) => {
  expect(await send(karla, text, more as never)).toMatchObject({ kind: 'refused', error: { code } });
  expect(desk.double.calls).toEqual([]);
});

it('begins a conversation: by text message freely, on WhatsApp by a template alone', async () => {
  const begin = { ...answer(karla, 'Ihr Rad ist fertig.'), kind: 'new' as const, to: [karla] };
  expect(await desk.connector.send(begin, 'key', desk.send)).toMatchObject({ kind: 'sent' });
  expect(desk.double.rows).toMatchObject([{ to: karla, body: 'Ihr Rad ist fertig.' }]);
  const whatsapp = await twilioDesk('whatsapp');
  const refused = await whatsapp.connector.send(begin, 'key', whatsapp.send);
  expect(refused).toMatchObject({ kind: 'refused', error: { code: 'window.closed' } });
  expect(whatsapp.double.calls).toEqual([]);
  await whatsapp.double.stop();
});

it('says what Twilio said no with', async () => {
  expect(await send('+491701230000', 'a')).toMatchObject({
    kind: 'refused',
    error: { code: 'recipient.rejected', facts: { context: 'stopped' } },
  });
  expect(await send('12', 'a')).toMatchObject({ kind: 'refused', error: { code: 'recipient.rejected' } });
});

it('is in doubt after a silence, and finds by its words what went out', async () => {
  const outgoing = answer(karla, 'Bis gleich');
  desk.double.setFault('silentAfterBody');
  expect(await send(karla, 'Bis gleich')).toMatchObject({ kind: 'uncertain', error: { code: 'send.uncertain' } });
  desk.double.setFault(null);
  const [row] = desk.double.rows;
  const found = await desk.connector.findSent?.('key', outgoing, desk.send);
  expect(found).toMatchObject({ kind: 'sent', receipt: { remoteId: row?.sid } });
  expect(await desk.connector.findSent?.('key', answer(karla, 'Etwas anderes'), desk.send)).toBeNull();
  await desk.pass(3_700_000);
  expect(await desk.connector.findSent?.('key', outgoing, desk.send)).toBeNull();
});

describe('numbers of Twilio', () => {
  const told = (status: number, code: number | null) =>
    explain({ status, body: code === null ? '<html>' : { code, status }, headers: new Headers() }, 'Laden');

  it.each([
    [400, 21211, 'recipient.rejected', false],
    [400, 21614, 'recipient.rejected', false],
    [400, 21617, 'content.tooLong', false],
    [400, 63016, 'window.closed', false],
    [400, 21608, 'auth.scope', false],
    [400, 99999, 'content.rejected', false],
    [401, 20003, 'auth.revoked', false],
    [403, 20005, 'auth.scope', false],
    [404, 20404, 'auth.revoked', false],
    [429, 20429, 'rate.limited', true],
    [429, null, 'rate.limited', true],
  ])('%i with %s means %s', (status, code, meaning, retry) => {
    expect(told(status, code)).toMatchObject({ error: { code: meaning }, retry });
  });

  it('leave it to the status where they say nothing', () => expect(told(503, null)).toBeNull());

  it('of a message that failed never ask anybody to sign in', () => {
    for (const code of [20003, 30001, null, 1]) expect(troubleOf(code).code).toBe('content.rejected');
    expect(troubleOf(63016).code).toBe('window.closed');
  });
});
