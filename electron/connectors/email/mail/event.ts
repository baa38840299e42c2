import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';
import type { ConnectorEvent, InboundAttachment, MessageUpsert, Participant } from '@shared/channels/events';
import type { ParsedMail, Person, Report } from '../parse/parsedMail';
import { mailProfile, reviewProfile } from '../capabilities';
import type { FolderRole } from '../sync/folders';
import { answersNobody, isAutomatic } from './automatic';
import { factsOf } from './facts';
import { partIdOf, remoteIdOf } from './identity';
import { originOf } from '../origin/originOf';
import { withoutService } from '../origin/withoutService';
import { type Ourselves, sidesOf } from './people';

/** The scope in which an e-mail address is unique. */
export const mailScope = 'email';

/**
 * What is known of a mail beside its text. `receivedAt`: when the server had it, UTC ms. `shared`: its Message-ID is
 * another mail's already.
 */
export type Place = { role: FolderRole; flags: ReadonlySet<string>; receivedAt: Ms; shared: boolean };

/** A mail as the desk takes it, and what it reports of mails of ours. */
export function eventsOf(mail: ParsedMail, place: Place, us: Ourselves): ConnectorEvent[] {
  const remoteId = remoteIdOf(mail.identity, place.shared);
  const nobody = { name: '', address: `unknown-${mail.identity.fingerprint.toLowerCase()}@invalid` };
  const sides = sidesOf(mail, place.role, us, nobody);
  const { direction, author, customer, byForm } = sides;
  const facts = direction === 'out' ? null : factsOf(mail, us, byForm);
  const origin = place.role === 'junk' ? null : originOf(mail, sides, facts?.authentication ?? null);
  const inPlace = origin?.customer ?? null;
  const named = (one: Person): Participant =>
    inPlace ?? participant(origin ? { ...one, name: withoutService(one.name) } : one);
  const message: MessageUpsert = {
    type: 'message',
    remoteId,
    thread: {
      nativeThread: null,
      references: mail.report?.about ? [...mail.references.slice(-199), mail.report.about] : mail.references,
      inReplyTo: mail.report?.about ?? mail.inReplyTo,
      subject: mail.subject,
      counterpart: inPlace?.id ?? customer.address,
      noReply: inPlace !== null || (!byForm && answersNobody(mail)),
    },
    channel: origin?.channel ?? ChannelKind.parse('email'),
    profile: origin?.profile ?? mailProfile,
    visibility: origin?.profile === reviewProfile ? 'public' : 'private',
    direction,
    automatic:
      inPlace !== null ||
      (byForm ? isAutoReply(mail) : isAutomatic(mail, us.domains) || (direction === 'in' && answersNobody(mail))),
    author: direction === 'in' ? named(author) : participant(author),
    customer: named(customer),
    to: mail.to,
    cc: mail.cc,
    sentAt: mail.date ?? place.receivedAt,
    receivedAt: place.receivedAt,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.files.map((file): InboundAttachment => ({
      remoteId: partIdOf(mail.identity, file.part),
      name: file.name,
      mime: file.mime,
      bytes: file.bytes,
      cid: file.cid,
      width: null,
      height: null,
      durationMs: null,
      data: file.data,
    })),
    replyTo: mail.inReplyTo === null ? null : RemoteId.parse(mail.inReplyTo),
    attemptKey: direction === 'out' && !place.shared ? (mail.identity.messageId?.slice(0, 400) ?? null) : null,
    read: direction === 'out' || place.flags.has('\\Seen'),
    delivery: direction === 'out' ? 'accepted' : null,
    ...(origin?.webUrl && { webUrl: origin.webUrl }),
    mail: facts && inPlace ? { ...facts, passedOnBy: author.address } : facts,
  };
  return [message, ...receipts(mail.report)];
}

function participant({ name, address }: Person): Participant {
  return { scope: mailScope, id: address, name, language: null };
}

function isAutoReply({ signals }: ParsedMail): boolean {
  return /^\s*auto-replied/iu.test(signals['auto-submitted'] ?? '');
}

/** What became of a mail of ours: failed for anybody counts as failed, and why is told. */
function receipts(report: Report | null): ConnectorEvent[] {
  if (!report?.about) return [];
  const remoteId = RemoteId.parse(report.about);
  const order = ['failed', 'read', 'delivered', 'delayed'] as const;
  const action = order.find((one) => report.outcomes.some((outcome) => outcome.action === one));
  const outcome = report.outcomes.find((one) => one.action === action);
  if (!action || !outcome) return [];
  if (action === 'read' || action === 'delivered') return [{ type: 'receipt', remoteId, delivery: action }];
  const { recipient, status } = outcome;
  const delivery = action === 'failed' ? action : 'accepted';
  return [
    { type: 'receipt', remoteId, delivery, trouble: { kind: action, recipient: recipient.slice(0, 400), status } },
  ];
}
