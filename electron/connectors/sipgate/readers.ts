import type { InboundAttachment, MessageUpsert } from '@shared/channels/events';
import type { SendContext } from '../connector';
import { callEvent, faxEvent, voicemailEvent } from './calls';
import type { Sipgate } from './client';
import { filesOf } from './files';
import type { Entry, Us } from './history';
import { smsEvent } from './sms';

/** With what files are fetched, and whether at once; null where nobody is asked. */
export type Reading = {
  sipgate: Sipgate;
  along: boolean;
  context: Pick<SendContext, 'account' | 'signal' | 'log'>;
} | null;

type Reader = (entry: Entry, us: Us, reading: Reading) => Promise<MessageUpsert | null>;

/** How an entry of each type is told; those asked for are these. null: it says nothing that can be shown. */
export const readers: Readonly<Record<string, Reader>> = {
  SMS: (entry, us) => Promise.resolve(smsEvent(entry, us)),
  CALL: (entry, us) => Promise.resolve(callEvent(entry, us)),
  VOICEMAIL: async (entry, us, reading) => voicemailEvent(entry, us, await files(entry, reading)),
  FAX: async (entry, us, reading) => faxEvent(entry, us, await files(entry, reading)),
};

function files(entry: Entry, reading: Reading): Promise<InboundAttachment[]> {
  if (!reading) return Promise.resolve([]);
  return filesOf(reading.sipgate, entry, reading.along, reading.context);
}
