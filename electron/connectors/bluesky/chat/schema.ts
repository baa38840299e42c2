import { z } from 'zod';
import { Actor, Facets, ornament, Time } from '../read/schema';

const Id = z.string().min(1).max(300);
const Sender = z.looseObject({ did: z.string().min(1).max(300) });

/** A direct message (chat.bsky.convo.defs#messageView). */
export const ChatMessage = z.looseObject({
  id: Id,
  text: z.string().max(100_000),
  facets: Facets,
  embed: ornament(z.looseObject({ record: ornament(z.looseObject({ uri: ornament(z.string().max(900)) })) })),
  replyTo: ornament(z.looseObject({ id: Id })),
  sender: Sender,
  sentAt: Time,
  reactions: ornament(z.array(z.looseObject({ value: z.string().min(1).max(64), sender: Sender }))),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

const Group = z.looseObject({ name: z.string().max(2_000) });

/** A conversation (convoView). `status`: how we stand to it; `kind` has a name where it is a group. */
export const Convo = z.looseObject({
  id: Id,
  members: z.array(z.unknown()).transform((all) => all.flatMap((one) => Actor.safeParse(one).data ?? [])),
  status: ornament(z.string().max(60)),
  unreadCount: z.number().int().min(0).catch(0),
  kind: ornament(Group),
  lastMessage: ornament(z.looseObject({ sentAt: Time })),
});
export type Convo = z.infer<typeof Convo>;

/** One entry of the log, whatever it says. */
export const LogEntry = z.looseObject({ $type: z.string().max(300), rev: Id, convoId: Id });

/** Entries about a message. */
export const Created = z.looseObject({ message: ChatMessage });
export const Deleted = z.looseObject({ message: z.looseObject({ id: Id }) });
export const Reacted = Deleted.extend({
  reaction: z.looseObject({ value: z.string().min(1).max(64), sender: Sender }),
});
