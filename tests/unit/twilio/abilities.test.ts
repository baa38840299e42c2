import { afterEach, expect, it } from 'vitest';
import { answer, twilioDesk } from './desk';

let desk: Awaited<ReturnType<typeof twilioDesk>>;
afterEach(() => desk.double.stop());

const karla = '+4917012345678';
const content = (sid: string, name: string, status: string, types: object) => ({
  ...{ sid: `HX${sid.repeat(32)}`, friendly_name: name, language: 'de', variables: { 1: 'Karla' } },
  ...{ types, approval_requests: { status, name, category: 'UTILITY' } },
});

it('what a part costs is learned from what was charged, the newest first, and kept', async () => {
  desk = await twilioDesk('sms');
  const sent = (body: string, more: object) =>
    desk.double.add({ direction: 'outbound-api', status: 'delivered', from: desk.number, to: karla, body, ...more });
  sent('teuer', { price: '-0.9000', num_segments: '1' });
  await desk.pass(2_000);
  sent('zwei Teile', { price: '-0.1580', num_segments: '2' });
  await desk.pass(2_000);
  sent('noch offen', {});
  desk.double.receive({ from: karla, to: desk.number, body: 'umsonst' });
  const run = desk.start();
  await run.live();
  await run.stop();
  const told = run.events.filter(({ type }) => type === 'account');
  expect(told).toMatchObject([{ profiles: { sms: { text: { price: { perUnit: 0.079, currency: 'EUR' } } } } }]);
  const account = { ...desk.account, profiles: told[0]?.type === 'account' ? told[0].profiles : {} };
  expect(desk.connector.profiles?.(account)).toEqual(account.profiles);
});

it('texts WhatsApp approved are told, others not, and sent by their number with what stands in their places', async () => {
  desk = await twilioDesk('whatsapp');
  desk.double.contents.push(
    content('b', 'Rückfrage', 'pending', { 'twilio/text': { body: 'Noch nicht' } }),
    content('a', 'Abholbereit', 'approved', { 'twilio/quick-reply': { body: 'Hallo {{1}}, fertig.', actions: [] } }),
    content('c', 'Gutschein', 'approved', {
      'twilio/call-to-action': { body: 'Hallo {{1}}', actions: [{ url: 'https://rad.test/{{2}}' }] },
    }),
    { sid: 'nonsense' },
  );
  const run = desk.start();
  await desk.until(() => run.events.some(({ type }) => type === 'account'));
  await desk.pass(120_000);
  await run.stop();
  expect(run.events.filter(({ type }) => type === 'account')).toMatchObject([
    {
      approved: [
        {
          ...{ id: `HX${'a'.repeat(32)}`, name: 'Abholbereit', language: 'de' },
          ...{ text: 'Hallo {{1}}, fertig.', variables: ['1'], samples: { 1: 'Karla' } },
        },
      ],
    },
  ]);
  const approved = { id: `HX${'a'.repeat(32)}`, values: { 1: 'Karla "K."' } };
  const text = 'Hallo Karla "K.", fertig.';
  expect(await desk.connector.send(answer(karla, text, { approved }), 'key', desk.send)).toMatchObject({
    kind: 'sent',
  });
  expect(desk.double.rows.at(-1)).toMatchObject({ to: `whatsapp:${karla}`, body: text });
});

it('a server of templates that is away takes nothing else with it', async () => {
  desk = await twilioDesk('whatsapp');
  const through = desk.base.http;
  desk.base.http = (input, init) =>
    String(input instanceof Request ? input.url : input).includes('/v1/Content')
      ? Promise.resolve(new Response('<html>', { status: 503 }))
      : through(input, init);
  const run = desk.start();
  await run.live();
  desk.double.receive({ from: `whatsapp:${karla}`, to: `whatsapp:${desk.number}`, body: 'Hallo' });
  await desk.until(() => run.texts().length === 1);
  await run.stop();
  expect(run.statuses.every(({ error }) => !error)).toBe(true);
});
