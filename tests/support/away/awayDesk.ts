import type { Account } from '@shared/domain/account';
import type { AwayNote, AwayRule, AwaySettings } from '@shared/domain/away';
import { ChannelKind, type CustomerId, TemplateId } from '@shared/domain/ids';
import { isSent } from '@shared/logic/away/noteStore';
import { ingest, type StoredMessage } from '@shared/logic/desk/ingest';
import { nativeThread } from '@shared/channels/thread';
import { account, messageEvent, monday } from '../desk/builders';
import { rulesDesk } from '../desk/rulesDesk';
import { day } from './moments';

/** A way in which somebody writes: over an account, by a handle of theirs. */
export type Way = { account: Account; scope: string; handle: string; profile: 'mail' | 'chat' };

const made = (id: string, address: string, channel: string): Account =>
  account({ id: id as Account['id'], address, channel: ChannelKind.parse(channel), syncedAt: monday - 90 * day });
const shop = made('shop', 'laden@shop.test', 'email');
const office = made('office', 'buero@shop.test', 'email');
const chat = made('chat', 'laden_chat', 'telegram');

/** How one person writes: to two mailboxes, by two addresses, and in two chats of one messenger. */
export const waysOf = (name: string): readonly [Way, Way, ...Way[]] => [
  { account: shop, scope: 'email', handle: `${name}@kunde.test`, profile: 'mail' },
  { account: office, scope: 'email', handle: `${name}@arbeit.test`, profile: 'mail' },
  { account: chat, scope: 'telegram', handle: `${name}-1`, profile: 'chat' },
  { account: chat, scope: 'telegram', handle: `${name}-2`, profile: 'chat' },
];

/** The real rules over arrays for a desk of three accounts that tells people it is away. The clock stands at 10:00. */
export function awayDesk(rules: readonly AwayRule[]) {
  const desk = rulesDesk(shop);
  for (const each of [office, chat]) desk.system({ type: 'putAccount', account: each });
  for (const id of ['closed', 'late'])
    desk.change({
      type: 'saveTemplate',
      template: {
        ...{ id: TemplateId.parse(id), name: id, folder: '', tags: [], shortcut: null, attachments: [], then: [] },
        variants: [{ language: null, scope: null, text: `Wir sind nicht da (${id}).`, html: null }],
      },
    });
  let count = 0;
  const settings = (): AwaySettings => {
    const row = desk.memory.store.get('deskSetting', 'away');
    return row?.id === 'away' ? row.value : { rules: [...rules], absences: [], stoppedAt: null };
  };
  const set = (part: Partial<AwaySettings>) =>
    desk.change({ type: 'editSetting', setting: { id: 'away', value: { ...settings(), ...part } } });
  set({});
  return {
    ...desk,
    desk,
    settings,
    set,
    /** Somebody writes now, in a thread of that name or a new one. */
    write(way: Way, thread: string = `t${count}`, part: Partial<StoredMessage> = {}): void {
      const who = { scope: way.scope, id: way.handle, name: way.handle, language: null };
      const event = messageEvent(`m${++count}`, desk.now, {
        ...{ channel: way.account.channel, profile: way.profile, author: who, customer: who },
        ...{ thread: nativeThread(`${way.handle} ${thread}`, who.id) },
        ...part,
      });
      desk.memory.transaction(() => ingest(desk.memory.store, way.account.id, [event], desk.env()));
    },
    /** All these handles are one person's. Each must have written. */
    join([first, ...others]: readonly Way[]): void {
      const id = ({ scope, handle }: Way): CustomerId => {
        const found = desk.memory.store.customerByHandle({ scope, id: handle });
        if (!found) throw new Error(`${handle} never wrote`);
        return found;
      };
      if (first) for (const way of others) desk.change({ type: 'joinCustomers', into: id(first), from: id(way) });
    },
    /** Decides about everything there is to decide about now. */
    decide(): void {
      while (desk.system({ type: 'sendNotes', provider: [] }).count > 0);
    },
    /** The notes that went, oldest first. */
    sent: (): AwayNote[] => desk.memory.notes().filter(isSent).reverse(),
  };
}
