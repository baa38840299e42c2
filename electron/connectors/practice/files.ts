import type { Account } from '@shared/domain/account';
import { RemoteId } from '@shared/domain/ids';
import type { InboundAttachment } from '@shared/channels/events';
import { channelOf } from './channels';
import { practiceFiles } from './resources';

/** A file a customer sends. Mail brings it along; every other channel keeps it until it is fetched by its id. */
export function inboundFile(account: Account, message: RemoteId, name: string, inline: boolean): InboundAttachment {
  const file = practiceFiles[name];
  if (!file) throw new Error('unknown practice file');
  return {
    remoteId: RemoteId.parse(`${message}/${name}`),
    name,
    mime: file.mime,
    bytes: file.data.byteLength,
    cid: inline ? name : null,
    width: file.width,
    height: file.height,
    durationMs: file.durationMs,
    data: channelOf(account).mail ? file.data : null,
  };
}

/** The bytes of a file by the id `inboundFile` gave it, or null when there is none. */
export function fileData(remoteId: RemoteId): Uint8Array | null {
  return practiceFiles[remoteId.split('/').at(-1) ?? '']?.data ?? null;
}
