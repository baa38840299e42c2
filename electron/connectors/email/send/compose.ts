import MailComposer from 'nodemailer/lib/mail-composer';
import type { Ms } from '@shared/domain/ids';
import type { Outgoing } from '@shared/channels/outgoing';
import type { Identity } from '@shared/domain/identity';
import { isMailAddress } from '@shared/logic/text/address';
import { readRemoteId } from '../mail/identity';

/**
 * A mail ready to leave: the whole text (RFC 5322), and who carries it to whom. `from` '' is the empty path (RFC 3834
 * section 3.3); `otherwise` the address for servers that do not take that.
 */
export type ComposedMail = { raw: Buffer; from: string; otherwise?: string; recipients: string[] };

/** What tells every other responder not to answer (RFC 3834 section 5, MS-OXCMAIL). */
const automaticHeaders = { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' };

/** How many ids References keeps from its beginning and its end. */
const kept = { first: 1, last: 20 };

/** The recipients that are no addresses. Call before `compose`: nothing else may come into an envelope. */
export function badRecipients({ to, cc, bcc }: Pick<Outgoing, 'to' | 'cc' | 'bcc'>): string[] {
  return [...to, ...cc, ...bcc].filter((address) => !isMailAddress(address));
}

/**
 * Writes the mail. The Message-ID is the attempt key, made once, so that every attempt is the same mail.
 * @param at what the Date says, UTC ms
 */
export async function compose(
  outgoing: Outgoing,
  attemptKey: string,
  identity: Identity,
  at: Ms,
): Promise<ComposedMail> {
  const { to, cc, bcc, subject, text, html, attachments } = outgoing;
  const answered = outgoing.replyTo === null ? null : (readRemoteId(outgoing.replyTo)?.messageId ?? null);
  const raw = await new MailComposer({
    messageId: attemptKey,
    date: new Date(at),
    from: { name: identity.name, address: identity.address },
    to: to.map(alone),
    cc: cc.map(alone),
    subject: subject ?? '',
    text,
    ...(html === null ? {} : { html }),
    ...(answered === null || outgoing.kind !== 'reply' ? {} : { inReplyTo: answered }),
    references: outgoing.kind === 'reply' ? referencesOf(outgoing, answered) : [],
    ...calendarPart(attachments),
    attachments: attachments.filter(isFile).map(({ attachment, data }) => ({
      filename: attachment.name,
      contentType: attachment.mime,
      content: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
      ...inlineFields(attachment.cid, html),
    })),
    ...(outgoing.automatic && { headers: automaticHeaders }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  const recipients = [...new Set([...to, ...cc, ...bcc])];
  return outgoing.automatic
    ? { raw, from: '', otherwise: identity.address, recipients }
    : { raw, from: identity.address, recipients };
}

/** An address as it is: as a text it would be parsed once more, and might come to mean somebody else. */
const alone = (address: string) => ({ name: '', address });

type Attached = Outgoing['attachments'][number];

/** A calendar file with a method is no attachment but the mail's own calendar part (RFC 6047 section 2.4). */
const methodOf = ({ attachment }: Attached): string | null =>
  /^text\/calendar\s*;.*\bmethod=(REPLY|REQUEST|CANCEL)\b/iu.exec(attachment.mime)?.[1]?.toUpperCase() ?? null;
const isFile = (attached: Attached): boolean => methodOf(attached) === null;

function calendarPart(attachments: readonly Attached[]) {
  const part = attachments.find((attached) => !isFile(attached));
  const method = part && methodOf(part);
  if (!part || !method) return {};
  return { icalEvent: { method, filename: part.attachment.name, content: Buffer.from(part.data) } };
}

/** A picture that stands in the text is a part related to it; any other file is a file beside it. */
function inlineFields(cid: string | null, html: string | null) {
  if (cid === null || !html?.includes(`cid:${cid}`)) return {};
  return { cid, contentDisposition: 'inline' as const };
}

/** The conversation's Message-IDs, oldest first, the answered one last; cut in the middle when there are many. */
function referencesOf({ references }: Outgoing, answered: string | null): string[] {
  const ids = references.flatMap((id) => readRemoteId(id)?.messageId ?? []);
  const all = [...new Set([...ids.filter((id) => id !== answered), ...(answered === null ? [] : [answered])])];
  if (all.length <= kept.first + kept.last) return all;
  return [...all.slice(0, kept.first), ...all.slice(-kept.last)];
}
