import { Refusal } from './refusal';

/**
 * Fields of what may be sent, as the published description of version 23.0 has them (components.schemas of
 * business-messaging-api_v23.0); `recipient` is of "Business-scoped user IDs" (Meta, 31 March 2026), and
 * `biz_opaque_callback_data` of "Status messages webhook reference" (at most 512 characters, given back with each state).
 */
export const fieldsOf = {
  BaseMessageProperties: ['messaging_product', 'recipient_type', 'to', 'type', 'context'],
  MessageContext: ['message_id'],
  LocationMessage: ['address', 'latitude', 'longitude', 'name'],
  ReactionMessage: ['emoji', 'message_id'],
  TemplateObject: ['name', 'language', 'components'],
  LanguageObject: ['policy', 'code'],
  MarkMessageRequestPayload: ['message_id', 'messaging_product', 'status'],
} as const;

/** What stands below the name of each type of message. */
const content: Readonly<Record<string, readonly string[]>> = {
  text: ['body', 'preview_url'],
  image: ['id', 'link', 'caption'],
  video: ['id', 'link', 'caption'],
  document: ['id', 'link', 'caption', 'filename'],
  audio: ['id', 'link'],
  sticker: ['id', 'link'],
  location: fieldsOf.LocationMessage,
  reaction: fieldsOf.ReactionMessage,
  template: fieldsOf.TemplateObject,
};

/** A message as it was sent, with nothing in it that the description does not have. */
export type SentBody = {
  type: string;
  to: string | null;
  recipient: string | null;
  context: string | null;
  opaque: string | null;
  content: Record<string, unknown>;
};

const opaque = 'biz_opaque_callback_data';

/** Reads the body of a send. Throws the refusal it would get. */
export function readSent(body: unknown): SentBody {
  const whole = objectOf(body, [...fieldsOf.BaseMessageProperties, 'recipient', opaque, ...Object.keys(content)]);
  const { messaging_product: product, recipient_type: kind = 'individual', type = 'text', to, recipient } = whole;
  if (product !== 'whatsapp') throw new Refusal(100, 'messaging_product');
  if (kind !== 'individual') throw new Refusal(131009, 'recipient_type');
  if (typeof type !== 'string' || !(type in content)) throw new Refusal(131051, String(type));
  if (typeof to !== 'string' && typeof recipient !== 'string') throw new Refusal(131008, 'to');
  const others = Object.keys(content).filter((other) => other !== type && other in whole);
  if (others.length > 0) throw new Refusal(100, others.join());
  if (!(type in whole)) throw new Refusal(131008, type);
  const inner = objectOf(whole[type], content[type] ?? []);
  checkContent(type, inner);
  const context = 'context' in whole ? objectOf(whole.context, fieldsOf.MessageContext).message_id : null;
  if (context !== null && !/^wamid\./u.test(String(context))) throw new Refusal(131009, 'context');
  const key = text(whole[opaque]);
  if (key !== null && key.length > 512) throw new Refusal(131009, opaque);
  return { type, to: text(to), recipient: text(recipient), context: text(context), opaque: key, content: inner };
}

function checkContent(type: string, inner: Record<string, unknown>): void {
  const long = (name: string, most: number): boolean => typeof inner[name] === 'string' && inner[name].length > most;
  if (type === 'text') {
    if (typeof inner.body !== 'string' || inner.body === '') throw new Refusal(131008, 'text.body');
    // "Text messages": at most 4096 characters.
    if (long('body', 4_096)) throw new Refusal(100, 'text.body');
  }
  // "Image messages": a caption has at most 1024 characters.
  if (long('caption', 1_024)) throw new Refusal(131009, 'caption');
  if (['image', 'video', 'document', 'audio', 'sticker'].includes(type) && 'id' in inner === 'link' in inner) {
    throw new Refusal(100, 'id or link');
  }
  if (type === 'reaction' && (typeof inner.emoji !== 'string' || typeof inner.message_id !== 'string')) {
    throw new Refusal(131008, 'reaction');
  }
  if (type === 'template' && typeof objectOf(inner.language, fieldsOf.LanguageObject).code !== 'string') {
    throw new Refusal(131008, 'template.language');
  }
}

/** An object with no field but these. */
export function objectOf(value: unknown, fields: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(100, 'not an object');
  const unknown = Object.keys(value).filter((name) => !fields.includes(name));
  if (unknown.length > 0) throw new Refusal(100, `Unexpected key "${unknown[0]}"`);
  return value as Record<string, unknown>;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
