import type { ParsedMail } from '../parse/parsedMail';
import { isNoReply } from './addresses';

/**
 * Whether a machine wrote it: auto-replies, bounces, receipts, newsletters (RFC 3834, RFC 2919, RFC 2369). A shop's own
 * list that spreads its customers' mail among colleagues is none.
 * @param ownDomains domains that belong to the account alone
 */
export function isAutomatic({ signals, report, from }: ParsedMail, ownDomains: ReadonlySet<string>): boolean {
  if (report !== null || isReplyOfMachine(signals)) return true;
  if (from !== null && isDaemon(from.address)) return true;
  if (isOwnList(signals, ownDomains)) return false;
  const bulk = /^\s*(?:bulk|list|junk)\b/iu.test(signals.precedence ?? '');
  return bulk || listFields.some((name) => signals[name] !== undefined);
}

const listFields = ['list-id', 'list-unsubscribe'];

/** A reply or notice nobody typed. */
function isReplyOfMachine(signals: ParsedMail['signals']): boolean {
  const submitted = signals['auto-submitted'];
  if (submitted !== undefined && !/^\s*no\b/iu.test(submitted)) return true;
  if (/^\s*auto[_-]reply\b/iu.test(signals.precedence ?? '')) return true;
  return ['x-autoreply', 'x-autorespond', 'x-auto-reply-from'].some((name) => name in signals);
}

function isDaemon(address: string): boolean {
  return /^(?:mailer-daemon|postmaster|mail-daemon)@/u.test(address);
}

function isOwnList(signals: ParsedMail['signals'], ownDomains: ReadonlySet<string>): boolean {
  const list = /<([^<>]+)>/u.exec(signals['list-id'] ?? '')?.[1]?.toLowerCase() ?? '';
  return [...ownDomains].some((own) => list === own || list.endsWith(`.${own}`));
}

/** Whether nobody reads what is sent there, as far as the address or the mail itself says. */
export function answersNobody(mail: ParsedMail): boolean {
  return mail.from === null || isNoReply(mail.from.address) || isDaemon(mail.from.address);
}
