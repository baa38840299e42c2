import type { Draft } from '@shared/domain/draft';
import type { Message } from '@shared/domain/message';

/** Where an answer goes when that is not simply to the sender. `other`: the address it could go to instead. */
export type AnswerWay = {
  key: 'composer.way.form' | 'composer.way.wished' | 'composer.way.notWished' | 'composer.way.list';
  facts: { to: string; from: string };
  other: string | null;
};

/** What the line above the recipients says; null where the answer goes to whom the person sees as the sender. */
export function answerWay(answered: Message | null, { to, cc }: Pick<Draft, 'to' | 'cc'>): AnswerWay | null {
  const mail = answered?.mail;
  const [first] = to;
  if (!answered || !mail || first === undefined) return null;
  const from = answered.author.address;
  const goesTo = (address: string) => [...to, ...cc].some((one) => one.toLowerCase() === address.toLowerCase());
  if (mail.list && goesTo(mail.list))
    return { key: 'composer.way.list', facts: { to: mail.list, from }, other: goesTo(from) ? null : from };
  const wished = mail.replyTo?.address;
  if (wished !== undefined && goesTo(wished))
    return { key: 'composer.way.wished', facts: { to: wished, from }, other: from };
  if (wished !== undefined) return { key: 'composer.way.notWished', facts: { to: wished, from: first }, other: wished };
  if (mail.passedOnBy) return { key: 'composer.way.form', facts: { to: first, from: mail.passedOnBy }, other: null };
  return null;
}

/**
 * To whom an answer goes at first: where the mail asks for answers, if that is the same house. To somebody else's it
 * goes only when the person says so.
 */
export function answersTo({ author, mail }: Message): string {
  const wished = mail?.replyTo?.address ?? '';
  const [own, other] = [hostOf(author.address), hostOf(wished)];
  const same = other !== '' && (own === other || own.endsWith(`.${other}`) || other.endsWith(`.${own}`));
  return same ? wished : author.address;
}

const hostOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
