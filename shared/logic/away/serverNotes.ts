import type { Account } from '../../domain/account';
import type { AwaySettings } from '../../domain/away';
import type { BusinessProfile } from '../../domain/business';
import type { TemplateId } from '../../domain/ids';
import type { OpeningHours } from '../../domain/openingHours';
import type { Template } from '../../domain/template';
import type { ServerNote } from '../../channels/serverAbsence';
import type { Language } from '../../ipc/desk';
import { factsOf, type FactSources } from '../templates/factsOf';
import { fill } from '../templates/fill';
import { finish } from '../templates/finish';
import { parseTemplate } from '../templates/parse';
import { chooseVariant } from '../templates/variant';
import { addOpeningTime } from '../time/openingHours';
import { identityOf } from '../writing/identity';
import type { ServerPlan } from './serverPlan';

/** What the notes are made of, as the desk has it now. `language`: the desk's own, which comes first. */
export type ServerPlace = {
  now: number;
  language: Language;
  settings: AwaySettings;
  account: Account;
  template(id: TemplateId): Template | null;
  business: BusinessProfile | null;
  hours: OpeningHours;
  capitalDu: boolean;
};

/** A script has no room for more. */
const mostNotes = 20;
/** Between the languages of a note: the server knows nobody's. */
const between = '\n\n* * *\n\n';

/**
 * What an account's provider should say about the absences that are not over: the text of the first rule that answers
 * during them, for nobody in particular, in every language it has. Nothing where no rule or no absence is for the account.
 */
export function serverNotes(place: ServerPlace): ServerPlan {
  const { settings, account, now } = place;
  const isFor = ({ accounts }: { accounts: readonly string[] | null }) => accounts?.includes(account.id) ?? true;
  const rule = settings.rules.find(
    (one) => one.on && one.when.kind === 'absence' && isFor(one) && (one.channels?.includes(account.channel) ?? true),
  );
  const absences = settings.absences.filter((absence) => isFor(absence) && absence.until > now);
  if (!rule || settings.stoppedAt !== null || account.removedAt !== undefined) return { notes: [] };
  const template = place.template(rule.template);
  const notes: ServerNote[] = [];
  for (const { id, from, until, zone } of absences.sort((a, b) => a.from - b.from).slice(0, mostNotes)) {
    const text = template === null ? null : textOf(template, until, place);
    if (text === null || text === '') return { reason: text === null ? 'noText' : 'blankInText' };
    notes.push({ id, from, until, zone, subject: subjects[place.language], text });
  }
  return { notes };
}

const subjects = { de: 'Automatische Antwort', en: 'Automatic reply' } as const;
const others = { de: 'en', en: 'de' } as const;

/** The note in all its languages; '' where a field of it stays blank, null where there is no text. */
function textOf(template: Template, until: number, place: ServerPlace): string | null {
  const { account, business, hours, capitalDu, language: own } = place;
  const sources: FactSources = {
    customer: null,
    wrote: [],
    agent: identityOf(account, null),
    account,
    conversation: null,
    business,
    hours,
    backAt: addOpeningTime(until, 0, hours) ?? until,
    capitalDu,
  };
  const variants = [own, others[own]].map((language) =>
    chooseVariant(template, { language, account: account.id, channel: account.channel }),
  );
  const texts: string[] = [];
  for (const variant of new Set(variants)) {
    if (variant.text.trim() === '') continue;
    const language = variant.language ?? own;
    const parsed = parseTemplate(variant.text, 'plain');
    const filled = parsed.ok ? fill(parsed.template, factsOf(sources, language), { language, zone: hours.zone }) : null;
    if (!filled?.ok) return null;
    const { text } = finish(filled.value);
    if (text === null) return '';
    texts.push(text.trim());
  }
  return texts.length === 0 ? null : texts.join(between);
}
