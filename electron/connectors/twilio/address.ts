import { phoneScope } from '@shared/domain/customer';
import type { TwilioKind } from './config';

/**
 * Where ids are unique: numbers of text messages are those of telephones; WhatsApp has people without one, so that a
 * number there is an id of WhatsApp.
 */
export function scopeOf(kind: TwilioKind): string {
  return kind === 'sms' ? phoneScope : kind;
}

const prefix = 'whatsapp:';

/** A person's id as Twilio addresses them: a number, or on WhatsApp whatever id it gave, behind its prefix. */
export function addressOf(kind: TwilioKind, id: string): string {
  return kind === 'whatsapp' ? `${prefix}${id}` : id;
}

/** The id in an address; null where it belongs to another channel. */
export function idOf(kind: TwilioKind, address: string): string | null {
  const is = address.startsWith(prefix) ? 'whatsapp' : 'sms';
  if (is !== kind) return null;
  return (is === 'whatsapp' ? address.slice(prefix.length) : address) || null;
}
