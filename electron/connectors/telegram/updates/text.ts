import type { Entity, Message } from './schema';
import { mapLink } from '../../text/mapLink';
import { nameOf } from './people';

/** What a message says, in words: its text, or what stands for a place, a contact, a poll. '' where a file says all. */
export function textOf(message: Message): string {
  const { text, entities, caption, caption_entities: captionEntities } = message;
  const said = text === undefined ? withLinks(caption ?? '', captionEntities) : withLinks(text, entities);
  return [forwarded(message), said, ...thingsOf(message)]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, 1_000_000);
}

/** Words that hide an address show it: what a link leads to is read before it is opened. */
function withLinks(text: string, entities: readonly Entity[] = []): string {
  const links = entities.flatMap(({ type, url, offset, length }) => {
    const end = offset + length;
    const hidden = type === 'text_link' && url !== undefined && end <= text.length && text.slice(offset, end) !== url;
    return hidden ? [{ end, url }] : [];
  });
  return links
    .sort((a, b) => b.end - a.end)
    .reduce((so, { end, url }) => `${so.slice(0, end)} (${url})${so.slice(end)}`, text);
}

function forwarded({ forward_origin: origin }: Message): string {
  if (!origin) return '';
  const from = origin.sender_user ?? origin.sender_chat ?? origin.chat;
  const name = from ? nameOf(from) : (origin.sender_user_name ?? '');
  return `↪ ${name}`.trim();
}

function thingsOf({ sticker, venue, location, contact, poll, dice }: Message): string[] {
  const place = venue?.location ?? location;
  return [
    sticker?.emoji ?? '',
    ...(venue ? [`📍 ${venue.title}`, venue.address] : place ? ['📍'] : []),
    place ? mapLink(place) : '',
    ...(contact
      ? [`👤 ${[contact.first_name, contact.last_name].filter(Boolean).join(' ')}`, contact.phone_number]
      : []),
    ...(poll ? [`📊 ${poll.question}`, ...poll.options.map(({ text }) => `• ${text}`)] : []),
    dice ? `${dice.emoji} ${dice.value}` : '',
  ];
}
