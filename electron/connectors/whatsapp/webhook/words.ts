import { mapLink } from '../../text/mapLink';
import type { Content } from './schema';

/** What a message says, in words: its text, or what stands for a place, a contact, a choice. '' where a file says all. */
export function wordsOf(content: Content): string {
  const { text, location, contacts, button, interactive, order, system } = content;
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  const parts = [
    text?.body,
    captionOf(content),
    ...(location ? [placeOf(location), location.address, mapLink(location)] : []),
    ...(contacts ?? []).flatMap(contactLines),
    button?.text ?? button?.payload,
    chosen?.title,
    chosen?.description,
    interactive?.nfm_reply?.body,
    order?.text,
    ...(order?.product_items ?? []).map(
      ({ quantity, product_retailer_id: id }) => `🛒 ${quantity ?? 1} × ${id ?? '?'}`,
    ),
    system?.body,
  ];
  return parts.filter((part) => part).join('\n');
}

function captionOf({ image, video, audio, document, sticker }: Content): string | null | undefined {
  return (image ?? video ?? audio ?? document ?? sticker)?.caption;
}

const placeOf = ({ name }: NonNullable<Content['location']>): string => `📍 ${name ?? ''}`.trim();

function contactLines({ name, org, phones, emails }: NonNullable<Content['contacts']>[number]): (string | undefined)[] {
  return [
    `👤 ${name?.formatted_name ?? org?.company ?? ''}`.trim(),
    ...(phones ?? []).map(({ phone, wa_id: id }) => phone ?? (id ? `+${id}` : undefined)),
    ...(emails ?? []).map(({ email }) => email ?? undefined),
  ];
}
