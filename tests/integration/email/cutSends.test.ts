import { afterAll, beforeAll, test } from 'vitest';
import type { OutboxState } from '@shared/domain/outbox';
import { type Rules, startFaultProxy } from '../../support/mail/faultProxy';
import { mailAccount } from '../../support/mail/mailAccount';
import { startSendingDesk } from '../../support/mail/sendingDesk';
import { type Mail, startMail } from '../../support/mail/startMail';
import { promise } from '../../support/promise';

const up = (text: string): Rules => ({ up: { resetBefore: text } });
const down = (text: string): Rules => ({ down: { resetBefore: text } });

/** What the first attempt becomes, and how many of the three customers have the mail by then. */
type Cut = { name: string; rules: Rules; tls?: boolean; first: OutboxState; had: number };

const before = (name: string, rules: Rules, tls = false): Cut => ({ name, rules, tls, first: 'retry', had: 0 });
const doubt = (name: string, rules: Rules, had: number): Cut => ({ name, rules, first: 'uncertain', had });

const cuts: Cut[] = [
  before('connect', { refuse: true }),
  before('banner', down('220 ')),
  before('EHLO', up('EHLO')),
  before('STARTTLS', up('STARTTLS'), true),
  before('TLS', up('\u0016\u0003\u0001'), true),
  before('AUTH', up('AUTH')),
  before('answer to AUTH', down('235 ')),
  before('MAIL FROM', up('MAIL FROM')),
  before('first RCPT TO', up('RCPT TO:<eins-')),
  before('second RCPT TO', up('RCPT TO:<zwei-')),
  before('third RCPT TO', up('RCPT TO:<drei-')),
  before('DATA', up('DATA\r\n')),
  doubt('middle of the body', up('mitten darin'), 0),
  doubt('end dot', up('\r\n.\r\n'), 0),
  doubt('its reply', down('250 OK id='), 1),
  { name: 'QUIT', rules: up('QUIT'), first: 'sent', had: 1 },
];
const shopOf = (index: number) => `laden-${index}@shop.test`;
const customersOf = (index: number) => ['eins', 'zwei', 'drei'].map((name) => `${name}-${index}@kunde.test`);
let mail: Mail;

beforeAll(async () => {
  const users = cuts.flatMap((_, index) => [shopOf(index), ...customersOf(index)]);
  mail = await startMail({ users, clearText: true });
});
afterAll(() => mail.stop());

test.concurrent.for(cuts.map((cut, index) => ({ ...cut, index })))(
  'cut at $name: $first, and nothing twice or lost',
  { timeout: 60_000 },
  async ({ rules, tls, first, had, index }, { expect }) => {
    const proxy = await startFaultProxy(mail.submission, rules);
    const smtp = { host: 'localhost', port: proxy.port, security: tls ? ('starttls' as const) : ('none' as const) };
    const desk = await startSendingDesk(mail, mailAccount(mail, shopOf(index), { smtp }));
    const customers = customersOf(index);
    let id = '';
    const counts = async () =>
      Promise.all(
        customers.map(async (user) => {
          const all = await mail.mailbox(user, 'INBOX');
          expect(all.every(({ messageId }) => messageId === id)).toBe(true);
          return all.length;
        }),
      );
    try {
      id = await desk.write({
        to: customers,
        text: `${'Anfang. '.repeat(20_000)}mitten darin${' Ende.'.repeat(20_000)}`,
      });
      const row = await desk.until(first);
      await expect.poll(counts, { timeout: 10_000 }).toEqual(customers.map(() => had));
      proxy.set({});
      if (first === 'retry') {
        expect(row.error?.code, 'says why').toMatch(/^(?:network|server)\./u);
        await desk.until('sent');
      }
      await expect.poll(mail.queued, { timeout: 20_000 }).toBe(0);
      const reached = first === 'uncertain' ? had : 1;
      await expect.poll(counts, { timeout: 10_000 }).toEqual(customers.map(() => reached));
      const sent = await mail.mailbox(shopOf(index), 'Sent');
      expect(sent).toHaveLength(first === 'uncertain' ? 0 : 1);
      expect((await desk.until('sent', 'uncertain')).state).toBe(first === 'uncertain' ? 'uncertain' : 'sent');
      promise('R6', 'A line cut at a phase of sending: nothing twice, nothing lost', 1, {
        parts: ['Node', 'Dovecot', 'Exim'],
      });
    } finally {
      await desk.stop();
      await proxy.stop();
    }
  },
);
