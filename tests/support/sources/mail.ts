import { setTimeout as sleep } from 'node:timers/promises';
import { AccountId } from '@shared/domain/ids';
import { mailAccount } from '../mail/mailAccount';
import { password } from '../mail/password';
import { rawMail } from '../mail/rawMail';
import { startMail } from '../mail/startMail';
import { question, type Source } from './source';

/** To whom all answers go, whoever asked. */
const customer = 'kundin@kunde.test';

/** Mailboxes at one Dovecot, mails brought in by Exim. */
export async function mailSources(names: readonly string[]): Promise<Source[]> {
  const users = names.map((name) => `${name}@shop.test`);
  const mail = await startMail({ users: [...users, customer] });
  /** Subjects of what the customer has got from an address, once nothing is on its way any more. */
  const got = async (from: string): Promise<string[]> => {
    while (mail.queued() > 0) await sleep(50);
    const printed = await mail.doveadm(
      ...['-f', 'tab', 'fetch', '-u', customer, 'hdr.subject.utf8', 'mailbox', 'INBOX', 'from', from],
    );
    return printed.split('\n').slice(1).filter(Boolean);
  };
  return names.map((name, index) => {
    const user = `${name}@shop.test`;
    const account = mailAccount(mail, user, { imap: { host: '127.0.0.1', port: mail.imap, security: 'none' } });
    const raw = (mark: string, at: number): string =>
      rawMail({
        from: `Kundin ${at % 200} <kundin${at % 200}@kunde.test>`,
        to: user,
        subject: `${mark} Frage`,
        date: new Date(at).toUTCString(),
        text: question,
      });
    return {
      ...{ name, account: { ...account, id: AccountId.parse(name) }, secrets: { password }, pollS: null },
      ca: mail.ca,
      answers: { to: [customer], got: () => got(user) },
      write: async (mark, at) => void (await mail.deliver(raw(mark, at), user)),
      stop: () => (index === 0 ? mail.stop() : Promise.resolve()),
    };
  });
}
