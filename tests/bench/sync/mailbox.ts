import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMailbox, type Manifest } from '../../support/mail/generator/mailbox';
import { type Mail, startMail } from '../../support/mail/startMail';

/** The mailbox the benches read, and its folders. */
export const user = 'anna@shop.test';
export const folders = ['INBOX', 'Sent'] as const;

/** How many mails it holds. */
export const mailCount = Number(process.env.BENCH_MAILS ?? 20_000);

/** A server with a generated mailbox, and what is true of that. */
export type BenchMail = { mail: Mail; manifest: Manifest; oldest: string };

/** Starts it. `oldest`: the subject of the mail that is read last. The mails themselves are not kept. */
export async function startBenchMail(): Promise<BenchMail> {
  const mail = await startMail({ users: [user] });
  const { mails, manifest } = generateMailbox(mailCount, 1);
  for (const folder of folders) {
    mail.seed(
      user,
      folder,
      mails.filter((one) => one.folder === folder),
    );
  }
  return { mail, manifest, oldest: mails[0]?.content.subject ?? '' };
}

/** Bytes the server sent to the longest of the sessions that ended since its log was so long. */
export function sentSince(mail: Mail, length: number): number {
  const sent = [
    ...logOf(mail)
      .slice(length)
      .matchAll(/out=(\d+)/gu),
  ].map(([, bytes]) => Number(bytes));
  return Math.max(0, ...sent);
}

/** What the server wrote down so far. */
export function logOf(mail: Mail): string {
  return readFileSync(join(mail.folder, 'dovecot.log'), 'utf8');
}
