import { rawMail } from '../mail/rawMail';
import { fieldOf, type Letter, type Resident, senderOf, type Town } from './town';
import { day } from './moments';

/**
 * What a program that answers mail by itself does and leaves undone. `polite`: says that it is one, and answers none that
 * do. `threads`: names the mail it answers. `subject`, `text`: of its answer, by the letter and how many it wrote before.
 */
export type Manners = {
  polite: boolean;
  threads: boolean;
  delayMs: number;
  everyDays: number;
  subject(letter: Letter, count: number): string;
  text(letter: Letter, count: number): string;
};

/** A responder of any other house in a mailbox of the town. */
export function responder(town: Town, address: string, manners: Partial<Manners>): Resident & { wrote(): number } {
  const { polite, threads, delayMs, everyDays, subject, text }: Manners = {
    ...{ polite: false, threads: true, delayMs: 3_000, everyDays: 0 },
    subject: (letter) => `Re: ${fieldOf(letter, 'Subject').replace(/^Re: /u, '')}`,
    text: () => 'Guten Tag, vielen Dank für Ihre Nachricht. Ich melde mich bei Ihnen.',
    ...manners,
  };
  let count = 0;
  const answered = new Map<string, number>();
  return {
    address,
    wrote: () => count,
    receive(letter) {
      const to = senderOf(letter);
      if (polite && (fieldOf(letter, 'Auto-Submitted') !== '' || letter.path === '')) return;
      if (town.now() - (answered.get(to) ?? -Infinity) < everyDays * day) return;
      answered.set(to, town.now());
      count++;
      const about = fieldOf(letter, 'Message-ID');
      const headers = {
        ...(threads && { 'In-Reply-To': about, References: about }),
        ...(polite && { 'Auto-Submitted': 'auto-replied (vacation)' }),
      };
      const answer = rawMail({
        ...{ id: `<a${count}.${address}>`, from: address, to, headers, date: new Date(town.now()).toUTCString() },
        ...{ subject: subject(letter, count), text: text(letter, count) },
      });
      town.at(town.now() + delayMs, () => town.send({ raw: answer, path: polite ? '' : address, to }));
    },
  };
}
