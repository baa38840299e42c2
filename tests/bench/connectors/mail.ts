import { AccountId } from '@shared/domain/ids';
import { mailAccount } from '../../support/mail/mailAccount';
import { password } from '../../support/mail/password';
import { rawMail } from '../../support/mail/rawMail';
import { startMail } from '../../support/mail/startMail';
import { question, type Source } from './source';

/** Mailboxes at one Dovecot, mails brought in by Exim. */
export async function mailSources(names: readonly string[]): Promise<Source[]> {
  const users = names.map((name) => `${name}@shop.test`);
  const mail = await startMail({ users });
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
      write: async (mark, at) => void (await mail.deliver(raw(mark, at), user)),
      stop: () => (index === 0 ? mail.stop() : Promise.resolve()),
    };
  });
}
