import type { NoReply } from '@shared/domain/mailFacts';
import { noteIdPrefix } from '@shared/logic/away/noteId';
import { isServiceAddress } from '@shared/logic/text/serviceAddress';
import type { ParsedMail } from '../parse/parsedMail';
import { isNoReply } from './addresses';
import { isAutomatic } from './automatic';
import type { Ourselves } from './people';

/** Where automatic replies to a mail go, in lower case; '' for `<>`, null where no server has said it. */
export function returnPathOf({ signals }: ParsedMail): string | null {
  const path = signals['return-path'];
  if (path === undefined) return null;
  return (/<([^<>]*)>/u.exec(path)?.[1] ?? path).trim().toLowerCase().slice(0, 400);
}

/**
 * Why a mail gets no automatic reply, null where nothing in it stands against one (RFC 3834 section 2, RFC 5230 section
 * 4.6, MS-OXCMAIL). Stricter than `isAutomatic`: the mail may well be a person's.
 * @param byForm a form or service passed it on for a person: its own address and return path say nothing of them
 */
export function noReplyOf(mail: ParsedMail, us: Ourselves, byForm: boolean): NoReply | null {
  const { signals, from } = mail;
  const path = returnPathOf(mail);
  if (from === null || path === null || path === '') return 'automatic';
  if (mail.report !== null || mail.invitation?.method === 'reply') return 'automatic';
  if (/^\s*(?:multipart\/report\b|text\/calendar\b.*\bmethod="?reply\b)/iu.test(signals['content-type'] ?? ''))
    return 'automatic';
  if (mail.identity.messageId?.startsWith(`<${noteIdPrefix}`)) return 'automatic';
  if (/\b(?:all|oof|autoreply)\b/iu.test(signals['x-auto-response-suppress'] ?? '')) return 'automatic';
  if (listFields.some((name) => name in signals) || /-bounces?(?:[+=][^@]*)?@/u.test(path)) return 'list';
  if (/^\s*(?:bulk|list|junk)\b/iu.test(`${signals.precedence ?? signals['x-precedence'] ?? ''}`)) return 'bulk';
  if (isAutomatic(mail, us.domains)) return 'automatic';
  if (!byForm && (isNoReply(from.address) || isServiceAddress(from.address))) return 'noReplyAddress';
  return isResponderSubject(mail.subject ?? '') ? 'automatic' : null;
}

const listFields = [
  ...['list-id', 'list-post', 'list-unsubscribe', 'list-help', 'list-owner', 'list-archive', 'list-subscribe'],
];

/**
 * How responders begin a subject, by language; what is left when a gateway strips their fields. Only where it stands
 * before a colon or a dash, or is all there is: people write about such mail too.
 */
const beginnings = [
  ...['automatische antwort', 'auto(?:matic)?[ -]?repl(?:y|ies)', 'auto[ -]?response', 'auto[ -]?antwort'],
  ...['out of (?:the )?office(?: auto[ -]?reply)?', 'abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|info)'],
  ...['abwesend', 'abwesenheit', 'nicht im (?:büro|haus)', 'urlaub', 'on (?:vacation|holiday|leave)', 'ooo'],
  ...['réponse automatique', 'absence du bureau', 'respuesta automática', 'fuera de la oficina'],
  ...['automatisch(?:e)? antwoord', 'afwezig(?:heidsbericht)?', 'risposta automatica', 'fuori ufficio'],
  ...['resposta automática', 'autosvar', 'automatiskt? svar', 'odpowiedź automatyczna', 'automatická odpověď'],
];
const begins = new RegExp(`^\\s*(?:${beginnings.join('|')})\\s*(?:[:\\u2013\\u2014-]|$)`, 'iu');
const wholly =
  /^\s*\S.{0,80}\bis (?:currently )?out of (?:the )?office\.?\s*$|^\s*\S.{0,80}\bist (?:derzeit |zurzeit )?(?:abwesend|nicht im büro)\.?\s*$/iu;

const isResponderSubject = (subject: string): boolean => begins.test(subject) || wholly.test(subject);
