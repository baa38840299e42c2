import type { Message } from '../../domain/message';
import type { Language } from '../../ipc/desk';
import { domainOf, isMailAddress } from '../text/address';
import { bareSubject } from '../text/subject';

/**
 * Where a note goes: to the return path (RFC 3834 section 4) where it is the writer's own house; what a form, a forwarder
 * or a mailer put there is not them. In a chat to who wrote.
 */
export function noteAddress({ author, mail }: Pick<Message, 'author' | 'mail'>): string {
  const path = mail?.returnPath ?? '';
  const theirs = !mail?.passedOnBy && isMailAddress(path) && domainOf(path) === domainOf(author.address);
  return theirs ? path : author.address;
}

/** A subject that says what it is, so that responders know it even when everything else is stripped. */
export function noteSubject(subject: string, language: Language | null): string {
  return `${language === 'en' ? 'Automatic reply' : 'Automatische Antwort'}: ${bareSubject(subject)}`.slice(0, 1000);
}
