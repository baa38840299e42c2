import { RemoteId } from '@shared/domain/ids';

/**
 * A message, with the person it was exchanged with. `archive`: our server's id of it; `own`: the id the desk gave it when
 * it sent it, which receipts name.
 */
export type MessageRef = { person: string; kind: 'archive' | 'own'; id: string };

/** Begins the ids of messages this desk sends; the key of the attempt follows, and `#n` for its further parts. */
const ownPrefix = 'tresen:';

/** The remote id of a message. */
export function remoteIdOf({ person, kind, id }: MessageRef): RemoteId {
  return RemoteId.parse(`${person}/${kind}/${id}`);
}

/** null where it is none of ours. */
export function readRemoteId(remoteId: RemoteId): MessageRef | null {
  const [, person = '', kind, id = ''] = /^([^/]+)\/(archive|own)\/(.+)$/su.exec(remoteId) ?? [];
  return kind === 'archive' || kind === 'own' ? { person, kind, id } : null;
}

/** The id of a message we send. @param part 0 for the first */
export function messageIdOf(attemptKey: string, part = 0): string {
  return `${ownPrefix}${attemptKey}${part > 0 ? `#${part}` : ''}`;
}

/** The key of the attempt a message of ours was; null where this desk did not send it. */
export function attemptKeyOf(id: string): string | null {
  return id.startsWith(ownPrefix) ? id.slice(ownPrefix.length).replace(/#\d{1,3}$/u, '') : null;
}
