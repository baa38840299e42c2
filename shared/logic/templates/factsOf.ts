import type { Account } from '../../domain/account';
import type { BusinessProfile } from '../../domain/business';
import type { Conversation } from '../../domain/conversation';
import type { Customer } from '../../domain/customer';
import type { Identity } from '../../domain/identity';
import type { Ms } from '../../domain/ids';
import type { OpeningHours } from '../../domain/openingHours';
import { catalogues } from '../../i18n/catalogue';
import type { Language } from '../../ipc/desk';
import { hoursText } from './hoursText';
import { initialsOf } from '../text/initials';
import { accusative, englishLine, formal, germanLine, pronoun } from '../salutation/lines';
import { nameParts } from '../salutation/nameParts';
import { customerSalutation } from '../salutation/salutation';
import { Moment, type TemplateFacts } from './variables';

/** What a template is filled from. Null: there is none (a new message, a business nobody described). */
export type FactSources = {
  customer: Pick<Customer, 'name' | 'handles' | 'salutation' | 'language'> | null;
  /** The customer's last own messages, the oldest first: how they address us says how they are addressed. */
  wrote: readonly string[];
  agent: Identity;
  account: Pick<Account, 'name' | 'address' | 'channel'>;
  conversation: Pick<Conversation, 'subject' | 'createdAt' | 'lastCustomerAt'> | null;
  business: BusinessProfile | null;
  hours: OpeningHours | null;
  /** When somebody is there again; null while somebody is. */
  backAt: Ms | null;
  /** Whether Du is written in capitals (setting `writing`). */
  capitalDu: boolean;
};

/** The facts of a conversation; what nobody knows is null. @param language the customer's */
export function factsOf(sources: FactSources, language: Language): TemplateFacts {
  const { customer, agent, account, conversation, business, hours } = sources;
  const name = nameParts(customer?.name ?? '');
  const own = nameParts(agent.name);
  const salutation = customerSalutation(customer, sources.wrote);
  return {
    salutation: language === 'de' ? germanLine(salutation) : englishLine(salutation),
    'customer.name': given(customer?.name),
    'customer.firstName': name.first,
    'customer.lastName': name.last,
    'customer.address': given(customer?.handles.find(({ scope }) => scope === 'email')?.id),
    'customer.formal': formal(salutation, language),
    'customer.accusative': (language === 'de' ? accusative(salutation) : null) ?? formal(salutation, language),
    'customer.pronoun': pronoun(salutation, sources.capitalDu),
    'agent.name': given(agent.name),
    'agent.firstName': own.first,
    'agent.initials': initialsOf(agent.name),
    'agent.role': given(agent.role),
    'agent.address': given(agent.address),
    'account.name': given(account.name),
    'account.address': given(account.address),
    'account.channel': channelName(account.channel, language),
    'conversation.subject': given(conversation?.subject),
    'conversation.startedAt': moment(conversation?.createdAt),
    'conversation.lastCustomerAt': moment(conversation?.lastCustomerAt),
    'business.name': given(business?.name),
    'business.owner': given(business?.owner),
    'business.phone': given(business?.phone),
    'business.street': given(business?.street),
    'business.place': given(business?.place),
    'business.address': given([business?.street, business?.place].filter(given).join(', ')),
    'business.vatId': given(business?.vatId),
    'business.hours': hours && hoursText(hours, language),
    'business.backAt': moment(sources.backAt),
  };
}

const given = (text: string | null | undefined): string | null => text?.trim() || null;

const moment = (at: number | null | undefined): Moment | null => (at ? new Moment(at) : null);

/** A kind of channel nobody named has none. */
function channelName(kind: string, language: Language): string | null {
  const names: Readonly<Record<string, string>> = catalogues[language].channels;
  return names[kind] ?? null;
}
