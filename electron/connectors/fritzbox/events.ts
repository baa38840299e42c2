import type { InboundAttachment, MessageUpsert } from '@shared/channels/events';
import { type Ms, RemoteId } from '@shared/domain/ids';
import { callMessage, faxMessage } from '../phone/message';
import { e164 } from '../phone/number';
import type { BoxCall } from './calls';
import type { FritzboxConfig } from './config';

/** Where a box's own ids are unique. */
export const boxScope = 'fritzbox';

/** The id of a call for good: the box, its own id, and when it was, for a box that begins anew counts from one again. */
export function idOf({ id, stamp }: BoxCall, serial: string): string {
  return `${serial}/${id}/${stamp}`;
}

/** A call that is over, as the desk takes it. @param recording what was recorded; null where nothing was */
export function callEvent(
  call: BoxCall,
  config: FritzboxConfig,
  name: string,
  now: Ms,
  recording: Uint8Array<ArrayBuffer> | null,
): MessageUpsert {
  const id = idOf(call, config.serial);
  const told = {
    id,
    number: e164(call.other, config),
    name: call.name,
    us: { scope: boxScope, id: config.serial, name: name.slice(0, 400), language: null },
    // A box tells minutes; within one its ids keep the order, so that who called after we spoke waits again.
    at: call.at + (call.id % 60_000),
    now,
    language: config.language ?? 'de',
    files: recording ? [fileOf(call, id, recording)] : [],
  };
  if (call.fax) return faxMessage({ ...told, delivery: call.what === 'outgoing' ? 'accepted' : null });
  const line = call.line === '' ? null : (e164(call.line, config) ?? call.line).slice(0, 60);
  const seconds = call.what === 'missed' || call.what === 'rejected' ? null : call.seconds;
  return callMessage({ ...told, what: call.what, seconds, line });
}

/** Machines record as WAV; what a fax brings is looked at when it is opened. */
function fileOf({ fax, stamp, seconds }: BoxCall, id: string, data: Uint8Array<ArrayBuffer>): InboundAttachment {
  return {
    remoteId: RemoteId.parse(`${id}/recording`),
    ...(fax ? { name: `fax-${stamp}.pdf`, mime: 'application/pdf' } : { name: `${stamp}.wav`, mime: 'audio/wav' }),
    bytes: data.byteLength,
    ...{ cid: null, width: null, height: null, durationMs: fax || seconds === 0 ? null : seconds * 1000, data },
  };
}
