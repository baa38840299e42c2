import { z } from 'zod';
import type { CopyAt } from '../channels/copies';
import type { AppError } from '../errors/appError';
import { AccountId, MessageId, Ms, RemoteId } from './ids';
import { MessageAct } from './messageAct';

/** What a server keeps of a message that a person can change. */
export const ServerField = z.enum(['read', 'star', 'answered', 'place']);
export type ServerField = z.infer<typeof ServerField>;

/** A folder of the mailbox, by its path as the server spells it. */
const FolderWanted = z.templateLiteral(['folder:', z.string().min(1).max(1000)]);
export type FolderWanted = z.infer<typeof FolderWanted>;

/** A flag on or off, or where the message shall lie; `gone`: deleted at the server, for good. */
export const ServerWanted = z.union([z.boolean(), z.enum(['inbox', 'archive', 'junk', 'trash', 'gone']), FolderWanted]);
export type ServerWanted = z.infer<typeof ServerWanted>;

/** The wish for a folder. */
export const folderWanted = (path: string): FolderWanted => `folder:${path}`;

/** The path of such a folder. */
export const pathOf = (folder: FolderWanted): string => folder.slice('folder:'.length);

/** Whether it is a folder that is wanted, or that is said to be where it lies. */
export function isFolder(place: string | boolean | null): place is FolderWanted {
  return typeof place === 'string' && place.startsWith('folder:');
}

const onItsWay = {
  id: z.string().max(240),
  accountId: AccountId,
  messageId: MessageId,
  target: RemoteId,
  attempts: z.number().int().min(0),
  /** Not before this time: end of a back-off. */
  notBefore: Ms,
  createdAt: Ms,
};

/** A change of what a server holds of the copies of a message. */
export const CopyChange = z.strictObject({ ...onItsWay, field: ServerField, wanted: ServerWanted });
export type CopyChange = z.infer<typeof CopyChange>;

/** What a person does to the message itself. */
export const ActChange = z.strictObject({ ...onItsWay, act: MessageAct });
export type ActChange = z.infer<typeof ActChange>;

/**
 * A change on its way to a server, kept beside the fed rows. One a message and field (or kind of act): its id is made
 * of the two, so that a later change replaces an earlier one. While it is there, what is wanted is what the desk shows.
 * `attempts` is counted before an attempt begins: at 0 the server certainly knows nothing of it.
 */
export const ServerChangeRow = z.union([CopyChange, ActChange]);
export type ServerChangeRow = z.infer<typeof ServerChangeRow>;

/** What a change on its way is to bring about. */
export const wantedOf = (row: ServerChangeRow): ServerWanted | MessageAct => ('act' in row ? row.act : row.wanted);

/**
 * How an attempt went. `wanted` is what it was about; the person may have changed their mind since. `from`: where the
 * server had the message until it was moved.
 */
export type ServerChangeOutcome =
  | { kind: 'begun' }
  | { kind: 'done'; wanted: ServerWanted | MessageAct; from?: readonly CopyAt[] }
  | { kind: 'later'; notBefore: Ms }
  | { kind: 'refused'; wanted: ServerWanted | MessageAct; error: AppError };
