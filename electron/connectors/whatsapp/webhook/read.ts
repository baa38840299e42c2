import { createHash } from 'node:crypto';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Book } from '../book';
import { digitsOf, type Us } from '../people';
import { jsonOrNull } from '../../web/json';
import { messageEvents, writerOf } from './message';
import { Change, Contact, Message, Status, type Value, Webhook } from './schema';
import { statusEvents } from './status';

/** Longest payload (characters) that is kept unread. */
const longestRaw = 262_144;

/** What a webhook says of our number, files still to be fetched. What cannot be read is kept as it came. */
export function readWebhook(text: string, us: Us, book: Book): ConnectorEvent[] {
  const webhook = Webhook.safeParse(jsonOrNull(text));
  if (!webhook.success) return [rawOf(text, us)];
  return webhook.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap((raw) => {
      // Other subjects, such as templates and the state of the account, are not messages.
      if (raw.field !== 'messages' && raw.field !== 'smb_message_echoes') return [];
      const change = Change.safeParse(raw);
      if (!change.success) return [rawOf(wrapped(raw.field, raw.value), us)];
      const { field, value } = change.data;
      return isOurs(value, us) ? readValue(field, value, us, book) : [];
    });
}

/** What was kept unread, where it can be read by now; null where it still cannot. */
export function readKept(payload: string, us: Us, book: Book): ConnectorEvent[] | null {
  const events = readWebhook(payload, us, book);
  return events.some(({ type }) => type === 'raw') ? null : events;
}

/** A business account may have several numbers, and tells all of them by one address. */
function isOurs({ metadata }: Value, us: Us): boolean {
  const { phone_number_id: id, display_phone_number: shown } = metadata;
  return us.phoneId === null ? digitsOf(shown ?? '') === us.number : id === us.phoneId;
}

function readValue(field: string, value: Value, us: Us, book: Book): ConnectorEvent[] {
  const contacts: Contact[] = (value.contacts ?? []).flatMap((raw): Contact[] => {
    const { data } = Contact.safeParse(raw);
    return data ? [data] : [];
  });
  const unread = (one: object): ConnectorEvent => {
    const { metadata, contacts: who } = value;
    return rawOf(wrapped(field, { metadata, ...(who && { contacts: who }), ...one }), us);
  };
  const messages = (value.messages ?? []).flatMap((raw) => {
    const { data } = Message.safeParse(raw);
    const read = data && messageEvents(data, writerOf(data, contacts), { us, book, echo: false });
    return read ?? unread({ messages: [raw] });
  });
  const echoes = (value.message_echoes ?? []).flatMap((raw) => {
    const { data } = Message.safeParse(raw);
    const to = { phone: data?.to ? digitsOf(data.to) || null : null, user: data?.to_user_id ?? null, name: '' };
    return (data && messageEvents(data, to, { us, book, echo: true })) ?? unread({ message_echoes: [raw] });
  });
  const statuses = (value.statuses ?? []).flatMap((raw) => {
    const { data } = Status.safeParse(raw);
    return data ? statusEvents(data, book) : unread({ statuses: [raw] });
  });
  return [...messages, ...echoes, ...statuses];
}

/** A part of a webhook as a webhook of its own, so that it is read like one later. */
function wrapped(field: string, value: unknown): string {
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ changes: [{ field, value }] }] });
}

function rawOf(text: string, { now }: Us): ConnectorEvent {
  const digest = createHash('sha256').update(text).digest('base64url');
  return { type: 'raw', key: `whatsapp/${digest}`, payload: text.slice(0, longestRaw), at: now };
}
