import { z } from 'zod';
import { RemoteId } from '../domain/ids';

/** Where on a server a message can lie. `elsewhere`: in a folder nobody watches. */
export const ServerPlace = z.enum(['inbox', 'archive', 'sent', 'junk', 'trash', 'elsewhere']);
export type ServerPlace = z.infer<typeof ServerPlace>;

/**
 * The name of one numbering of one folder, opaque: another UIDVALIDITY is another box. Names beginning with `?` and `=`
 * are the ledger's own.
 */
const BoxName = z
  .string()
  .min(1)
  .max(1200)
  .regex(/^[^?=]/u);
const Number = z.number().int().min(0).max(4_294_967_295);

/** What a server keeps with a copy of a message. */
export const CopyFlags = z.strictObject({ read: z.boolean(), star: z.boolean(), answered: z.boolean() });
export type CopyFlags = z.infer<typeof CopyFlags>;

/** One copy of a message at a server: number `number` of `box`. */
export const ServerCopy = CopyFlags.extend({ box: BoxName, number: Number, place: ServerPlace });
export type ServerCopy = z.infer<typeof ServerCopy>;

/** Where one copy lies, or lay. */
export type CopyAt = Pick<ServerCopy, 'box' | 'number'>;

/** Numbers of a box in runs, both ends included. */
const Runs = z.array(z.tuple([Number, Number]));

/**
 * What a server says of messages that are known already. Facts only: whether one of them is news, the ledger decides
 * by what it knew before. None of them ever brings a text.
 */
export const serverEvents = [
  /** Another copy of a message told before (a label, a second folder). */
  z.strictObject({ type: z.literal('copy'), remoteId: RemoteId, copy: ServerCopy }),
  /** The flags of copies as they are now. */
  z.strictObject({
    type: z.literal('flags'),
    box: BoxName,
    copies: z.array(CopyFlags.extend({ number: Number })).max(1000),
  }),
  /** All numbers a box holds up to `upTo`, completely listed: other copies up to there are gone from it. */
  z.strictObject({ type: z.literal('listing'), box: BoxName, upTo: Number, numbers: Runs }),
  /**
   * All boxes there are, each completely read: copies in others mean nothing any more (UIDVALIDITY changed, a folder is
   * gone). Says nothing about where their messages are.
   */
  z.strictObject({ type: z.literal('boxes'), names: z.array(BoxName).max(10_000) }),
  /**
   * The answer to `ConnectorContext.missing`: a message lies in a folder nobody watches (its path), with these flags, or
   * nowhere any more.
   */
  z.strictObject({
    type: z.literal('whereabouts'),
    remoteId: RemoteId,
    found: z.boolean(),
    folder: z.string().min(1).max(1000).optional(),
    flags: CopyFlags.optional(),
  }),
] as const;
