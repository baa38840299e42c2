import type { Account } from '../../../domain/account';
import type { AwaySettings } from '../../../domain/away';
import type { Customer } from '../../../domain/customer';
import type { Conversation } from '../../../domain/conversation';
import type { AccountId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import { defaultWriting } from '../../../domain/writing';
import { backAt } from '../../away/backAt';
import type { AwayMoment } from '../../away/moment';
import { noteText } from '../../away/noteText';
import { languageOf } from '../../language/detect';
import { wroteIn } from '../../salutation/wroteIn';
import { answersFrom, identitiesOf, identityOf } from '../../writing/identity';
import { groupOf, meantCustomer } from '../customerGroup';
import { hoursOf, type Session } from '../session';
import type { DeskStore } from '../store';

const day = 86_400_000;

const nobody = { name: '', handles: [], salutation: { form: null, address: null, title: null }, language: null };

/** What is set about notes; nothing, until somebody sets it. */
export function awaySettingsOf({ get }: Pick<DeskStore, 'get'>): AwaySettings {
  const row = get('deskSetting', 'away');
  return row?.id === 'away' ? row.value : { rules: [], absences: [], stoppedAt: null };
}

/** Works something out the first time it is asked for. */
function once<T>(run: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: run() }).value;
}

/** Every address the desk has, in lower case. */
const ownAddresses = (accounts: readonly Account[]): ReadonlySet<string> =>
  new Set(
    accounts
      .flatMap((account) => [account.address, ...identitiesOf(account).map(({ address }) => address)])
      .map((address) => address.toLowerCase())
      .filter((address) => address !== ''),
  );

/**
 * Everything a decision about a message goes by, as it is now.
 * @param provider accounts whose provider answers by itself
 * @param stranger who the text is filled for where the conversation has no customer
 */
export function momentOf(
  session: Session,
  account: Account,
  conversation: Conversation,
  message: Message,
  provider: readonly AccountId[],
  stranger: Pick<Customer, 'name'> | null = null,
): AwayMoment {
  const { store, env } = session;
  const { now } = env;
  const known = store.messagesOf(conversation.id);
  const messages = known.some(({ id }) => id === message.id) ? known : [...known, message];
  const customer = conversation.customerId === null ? null : meantCustomer(store, conversation.customerId);
  const wroteThen = once(() => wroteIn(messages.filter(({ sortAt }) => sortAt <= message.sortAt)));
  const language = once(() => languageOf(customer?.language ?? null, wroteThen()));
  const settings = awaySettingsOf(store);
  const hours = hoursOf(session);
  const profile = account.profiles[conversation.profile];
  const recent = store.notesSince(now - day);
  const to = message.author.address.toLowerCase();
  const told = customer === null ? [] : store.notesTo([...groupOf(store, customer.id)]);
  const drafts = store.draftsOf(conversation.id).filter(({ kind }) => kind !== 'note');
  return {
    now,
    settings,
    hours,
    account,
    own: ownAddresses(store.accounts()),
    provider: provider.includes(account.id),
    conversation,
    canReply: account.removedAt === undefined && (profile?.reply === 'full' || profile?.reply === 'partial'),
    hasNote:
      profile?.goalClass === 'mail' && messages.some(({ direction, automatic }) => direction === 'out' && automatic),
    draftAt: drafts.length === 0 ? null : Math.max(...drafts.map(({ updatedAt }) => updatedAt)),
    message,
    blocked: store.get('sender', to)?.blocked ?? false,
    toPerson: [...told, ...recent.filter((note) => note.to === to && !told.some(({ id }) => id === note.id))],
    recent,
    language,
    text: (template) => {
      const business = store.get('deskSetting', 'business');
      const writing = store.get('deskSetting', 'writing');
      const place = { language: language(), account: account.id, channel: conversation.channel, zone: hours.zone };
      return noteText(store.get('template', template), place, {
        customer: customer ?? (stranger && { ...nobody, ...stranger }),
        wrote: wroteThen(),
        agent: identityOf(account, answersFrom(account, message)),
        account,
        conversation,
        business: business?.id === 'business' ? business.value : null,
        hours,
        backAt: backAt(hours, settings.absences, account.id, now),
        capitalDu: (writing?.id === 'writing' ? writing.value : defaultWriting).capitalDu,
      });
    },
  };
}
