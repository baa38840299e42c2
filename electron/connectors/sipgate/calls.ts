import type { InboundAttachment, MessageUpsert } from '@shared/channels/events';
import { phoneScope } from '@shared/domain/customer';
import { callMessage, faxMessage } from '../phone/message';
import { deliveryOf, type Entry, isOurs, otherOf, type Us } from './history';

/** What became of a call, as sipgate says it; what it will say one day is read from the direction. */
const statuses: Readonly<Record<string, 'missed' | 'rejected'>> = {
  ...{ MISSED: 'missed', BUSY: 'missed', BUSY_ON_BUSY: 'missed', VOICEMAIL_NO_MESSAGE: 'missed', FAILURE: 'missed' },
  ...{ REJECTED: 'rejected', REJECTED_DND: 'missed' },
};

/** A call. A call of ours that nobody took has no length: nobody spoke. */
export function callEvent(entry: Entry, us: Us): MessageUpsert {
  const { direction, callStatus, status, duration } = entry;
  const missed = /^MISSED_/u.test(direction ?? '') || status === 'NOPICKUP' || status === 'BUSY';
  const failed = statuses[callStatus ?? ''] ?? (missed ? 'missed' : null);
  const seconds = duration === null || duration === undefined ? null : Math.max(0, Math.round(duration));
  if (isOurs(entry)) return callMessage({ ...told(entry, us, []), what: 'outgoing', seconds: failed ? 0 : seconds });
  return callMessage({ ...told(entry, us, []), what: failed ?? 'answered', seconds: failed ? null : seconds });
}

/** What a caller left, with its words where sipgate wrote them down. */
export function voicemailEvent(entry: Entry, us: Us, files: InboundAttachment[]): MessageUpsert {
  const { duration, transcription } = entry;
  const seconds = duration === null || duration === undefined ? null : Math.max(0, Math.round(duration));
  const words = (transcription ?? '').trim().slice(0, 100_000);
  return callMessage({ ...told(entry, us, files), what: 'voicemail', seconds, words });
}

/** A fax, and how far one of ours got. */
export function faxEvent(entry: Entry, us: Us, files: InboundAttachment[]): MessageUpsert {
  const delivery = isOurs(entry) ? deliveryOf(entry) : null;
  const { line: _, ...fax } = told(entry, us, files);
  return faxMessage({ ...fax, us: { ...fax.us, scope: 'fax' }, delivery });
}

function told(entry: Entry, { number, name, now, language }: Us, files: InboundAttachment[]) {
  const ours = isOurs(entry);
  const other = otherOf(entry);
  const line = (ours ? entry.source : entry.target) ?? '';
  const alias = (ours ? entry.targetAlias : entry.sourceAlias)?.trim() ?? '';
  return {
    ...{ id: entry.id, number: other === '' ? null : other, at: entry.created, now, language, files },
    // Where sipgate knows no name, it gives the number as one.
    name: /^\+?[\d\s()/-]*$/u.test(alias) ? '' : alias,
    us: { scope: phoneScope, id: number, name, language: null },
    line: line === '' ? null : line.slice(0, 60),
  };
}
