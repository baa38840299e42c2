import type { InboundAttachment, MessageUpsert, Participant } from '@shared/channels/events';
import { phoneScope } from '@shared/domain/customer';
import { nativeThread } from '@shared/channels/thread';
import { type Ms, RemoteId } from '@shared/domain/ids';
import type { Delivery } from '@shared/domain/message';
import type { CallNotice } from '@shared/domain/notice';
import { catalogues } from '@shared/i18n/catalogue';
import { callProfile, faxProfile } from './capabilities';
import { faxChannel, phoneChannel } from './channels';

/** What a telephone tells of one call or fax. `number`: of the other side (E.164), null where it is withheld. */
type Told = {
  id: string;
  number: string | null;
  /** As the telephone's own book knows them; '' where it does not. */
  name: string;
  /** In which language a caller without a number is called so. */
  language: 'de' | 'en';
  /** Who we are there. */
  us: Participant;
  /** When it began (UTC ms). */
  at: Ms;
  now: Ms;
  files: InboundAttachment[];
};

/** A call. `words`: what a voicemail says, where the service has written it down. */
export type Call = Told & Pick<CallNotice, 'what' | 'seconds' | 'line'> & { words?: string };

/** What happened on the other side's account: it waits for us, we spoke, or neither. */
const standing: Readonly<Record<CallNotice['what'], 'asks' | 'spoke' | 'nothing'>> = {
  ...{ missed: 'asks', voicemail: 'asks', answered: 'spoke', outgoing: 'spoke', rejected: 'nothing' },
};

/**
 * A call as a message. A missed one and a voicemail wait for an answer. One that was answered counts as ours: we took it,
 * and nobody waits any more; so does one we made, where somebody spoke. A withheld number is a conversation a call, for
 * nobody knows whether two of them are one person.
 */
export function callMessage({ what, seconds, line, words = '', ...told }: Call): MessageUpsert {
  const spoke = standing[what] === 'spoke';
  const idle = standing[what] === 'nothing' || (what === 'outgoing' && seconds === 0);
  return {
    ...frame(told, phoneScope, spoke),
    channel: phoneChannel.kind,
    profile: callProfile,
    automatic: idle,
    read: standing[what] !== 'asks',
    text: words,
    delivery: null,
    notice: { kind: 'call', what, number: told.number, seconds, line },
  };
}

/** A fax as a message, its pages as a file. `delivery`: of one we sent; null for one that came. */
export function faxMessage({ delivery, ...told }: Told & { delivery: Delivery | null }): MessageUpsert {
  return {
    ...frame(told, 'fax', delivery !== null),
    channel: faxChannel.kind,
    profile: faxProfile,
    automatic: false,
    read: delivery !== null,
    text: '',
    delivery,
  };
}

function frame({ id, number, name, language, us, at, now, files }: Told, scope: string, ours: boolean) {
  const other = number ?? `withheld/${id}`;
  const customer: Participant = {
    ...{ scope: number === null ? 'withheld' : scope, id: other.slice(0, 400), language: null },
    name: (name || number || catalogues[language].conversation.withheld).slice(0, 400),
  };
  return {
    type: 'message' as const,
    remoteId: RemoteId.parse(id),
    thread: nativeThread(`${scope}/${other}`, other.slice(0, 400)),
    visibility: 'private' as const,
    direction: ours ? ('out' as const) : ('in' as const),
    author: ours ? us : customer,
    customer,
    sentAt: at,
    receivedAt: Math.min(at, now),
    subject: null,
    html: null,
    attachments: files,
    replyTo: null,
    attemptKey: null,
  };
}
