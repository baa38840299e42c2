import type { ConnectorEvent } from '@shared/channels/events';
import { z } from 'zod';
import { profilesOf } from '../capabilities';
import { remoteIdOf } from '../ids';
import { membershipEvents } from './membership';
import { messageEvent, ourselves, type Us } from './message';
import { participantOf } from './people';
import {
  allowedUpdates,
  BusinessConnection,
  BusinessDeletion,
  Id,
  Message,
  Membership,
  type Reaction,
  ReactionChange,
} from './schema';

/** What an update says. `id` null: it has none that can be read; `events` null: nor can the rest. */
type Read = { id: string | null; events: ConnectorEvent[] | null };

type Kind = (typeof allowedUpdates)[number];
type Reader = (payload: unknown, us: Us) => ConnectorEvent[] | null;

const reading =
  <T>(schema: z.ZodType<T>, tell: (value: T, us: Us) => ConnectorEvent[] | null): Reader =>
  (payload, us) => {
    const read = schema.safeParse(payload);
    return read.success ? tell(read.data, us) : null;
  };

const message = reading(Message, (value, us) => {
  const event = messageEvent(value, us);
  if (event) return [event];
  return isService(value) ? movedBy(value) : null;
});

/** A group that became a supergroup has another id from then on; both chats tell it, either may come first. */
function movedBy({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: Message): ConnectorEvent[] {
  if (to !== undefined) return [{ type: 'threadMoved', from: chat.id, to }];
  return from === undefined ? [] : [{ type: 'threadMoved', from, to: chat.id }];
}

/** A place that moves is corrected every few seconds; where it was first is told. */
const edited = reading(Message, (value, us) => {
  if (value.location?.live_period !== undefined) return [];
  const event = messageEvent(value, us);
  if (!event) return isService(value) ? [] : null;
  return [{ type: 'edit', remoteId: event.remoteId, text: event.text, html: null, at: value.edit_date ?? us.now }];
});

const readers: Record<Kind, Reader> = {
  message,
  business_message: message,
  edited_message: edited,
  edited_business_message: edited,
  deleted_business_messages: reading(BusinessDeletion, ({ chat, business_connection_id: connection, ...rest }, us) =>
    rest.message_ids.map((id) => ({
      type: 'remove',
      remoteId: remoteIdOf({ chat: chat.id, connection, message: id }),
      at: us.now,
    })),
  ),
  message_reaction: reading(ReactionChange, (change, us) => {
    const who = change.user ?? change.actor_chat;
    if (!who) return [];
    const own = who.id === us.botId;
    const remoteId = remoteIdOf({ chat: change.chat.id, connection: null, message: change.message_id });
    const [before, after] = [emojisOf(change.old_reaction), emojisOf(change.new_reaction)];
    const author = own ? ourselves(us) : participantOf(who);
    const tell = (emoji: string, removed: boolean): ConnectorEvent => ({
      ...{ type: 'reaction', remoteId, author, own, emoji, removed },
    });
    return [
      ...before.filter((emoji) => !after.includes(emoji)).map((emoji) => tell(emoji, true)),
      ...after.filter((emoji) => !before.includes(emoji)).map((emoji) => tell(emoji, false)),
    ];
  }),
  business_connection: reading(BusinessConnection, ({ is_enabled: enabled, rights, can_reply: before }, us) => [
    { type: 'account', name: us.name, profiles: profilesOf(enabled && (rights?.can_reply ?? before ?? false)) },
  ]),
  my_chat_member: reading(Membership, membershipEvents),
};

const Frame = z.looseObject({ update_id: Id });

/** Reads one update. Never throws; kinds that were not asked for say nothing. */
export function readUpdate(update: unknown, us: Us): Read {
  const frame = Frame.safeParse(update);
  if (!frame.success) return { id: null, events: null };
  const { update_id: id, ...rest } = frame.data;
  const kind = allowedUpdates.find((one) => rest[one] !== undefined);
  return { id, events: kind ? readers[kind](rest[kind], us) : [] };
}

/** A paid reaction has no emoji of its own; one's own pictures say nothing here. */
function emojisOf(reactions: readonly Reaction[]): string[] {
  return reactions.flatMap(({ type, emoji }) => emoji ?? (type === 'paid' ? '⭐' : []));
}

/** What Telegram says of a chat as if it were a message: no words of anybody. */
const service = new Set(
  (
    'new_chat_members left_chat_member new_chat_title new_chat_photo delete_chat_photo group_chat_created ' +
    'supergroup_chat_created channel_chat_created message_auto_delete_timer_changed migrate_to_chat_id ' +
    'migrate_from_chat_id pinned_message write_access_allowed connected_website boost_added chat_background_set ' +
    'forum_topic_created forum_topic_edited forum_topic_closed forum_topic_reopened general_forum_topic_hidden ' +
    'general_forum_topic_unhidden video_chat_scheduled video_chat_started video_chat_ended ' +
    'video_chat_participants_invited proximity_alert_triggered users_shared chat_shared'
  ).split(' '),
);

function isService(value: Message): boolean {
  return Object.keys(value).some((field) => service.has(field));
}
