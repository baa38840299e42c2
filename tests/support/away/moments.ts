import type { Absence, AwayNote, AwayRule } from '@shared/domain/away';
import { AccountId, ChannelKind, ConversationId, CustomerId, MessageId, type TemplateId } from '@shared/domain/ids';
import type { AwayMoment } from '@shared/logic/away/moment';
import { defaultHours } from '@shared/logic/time/openingHours';
import { monday } from '../desk/builders';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** The Monday, 22:00 in Berlin. */
export const night = monday + 12 * hour;
/** When the desk opens after that night. */
export const opens = monday + 23 * hour;

/**
 * The hour (UTC, counted from 1970) a desk opens next that is open from Monday to Friday, 9 to 17 by Berlin's winter time;
 * the hour itself where it is open. Counted by hand, so that it can be held against the hours of the desk.
 */
export function opensNext(at: number): number {
  for (let hours = Math.floor(at / hour); ; hours++) {
    const date = new Date(hours * hour);
    if (![0, 6].includes(date.getUTCDay()) && date.getUTCHours() >= 8 && date.getUTCHours() < 16) return hours;
  }
}

const acc = AccountId.parse('acc');
const conversation = ConversationId.parse('conversation');
const karla = CustomerId.parse('karla');

/** A rule for closed hours, with all it may do. */
export function awayRule(part: Partial<AwayRule> = {}): AwayRule {
  return {
    ...{ id: 'rule', name: 'Night', on: true, when: { kind: 'outsideHours' }, accounts: null, channels: null },
    ...{ publicToo: false, template: 'closed' as TemplateId, late: { kind: 'skip' } },
    ...part,
  };
}

/** An absence from the Monday, for a week. */
export function absence(part: Partial<Absence> = {}): Absence {
  const from = monday;
  return { id: 'holidays', name: 'Holidays', accounts: null, from, until: from + 7 * day, zone: 'UTC', ...part };
}

/** A note that went to Karla an hour before the night, for another conversation. */
export function noteOf(part: Partial<AwayNote> = {}): AwayNote {
  const at = part.at ?? night - hour;
  return {
    ...{ id: `note-${at}`, at, ruleId: 'other', kind: 'always', accountId: acc },
    ...{ conversationId: ConversationId.parse('before'), customerId: karla, messageId: MessageId.parse(`m-${at}`) },
    ...{ to: 'karla@kunde.test', outcome: 'sent', reason: null, language: null, absence: null, opensAt: null },
    ...part,
  };
}

/** A moment of which one part is other than usual. */
export type MomentParts = Partial<Omit<AwayMoment, 'settings' | 'conversation' | 'message' | 'account'>> & {
  [part in 'settings' | 'conversation' | 'message' | 'account']?: Partial<AwayMoment[part]>;
};

/** Somebody wrote a mail in the night to a desk whose rule is for that: a note goes, unless a part says otherwise. */
export function awayMoment(part: MomentParts = {}): AwayMoment {
  const now = part.now ?? night;
  return {
    hours: defaultHours('Europe/Berlin'),
    own: new Set(['laden@shop.test']),
    ...{ provider: false, canReply: true, hasNote: false, draftAt: null, blocked: false },
    ...{ toPerson: [], recent: [], language: () => 'de', text: () => ({ text: 'Wir sind morgen wieder da.' }) },
    ...part,
    now,
    settings: { rules: [awayRule()], absences: [], stoppedAt: null, ...part.settings },
    account: { id: acc, syncedAt: monday - 30 * day, ...part.account },
    conversation: {
      ...{ id: conversation, channel: ChannelKind.parse('email'), state: 'open', visibility: 'private' },
      ...{ lastOutAt: 0, settledAt: 0, waitingSince: now, windowEndsAt: null },
      ...part.conversation,
    },
    message: {
      ...{ automatic: false, visibility: 'private', author: { name: 'Karla', address: 'karla@kunde.test' } },
      ...{ to: [{ name: '', address: 'laden@shop.test' }], cc: [], deletedAt: null, mail: null },
      ...{ receivedAt: now, sortAt: now },
      ...part.message,
    },
  };
}
