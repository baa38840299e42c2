import type { Account } from '../../domain/account';
import type { AwaySettings } from '../../domain/away';
import type { BusinessProfile } from '../../domain/business';
import type { TemplateId } from '../../domain/ids';
import type { OpeningHours } from '../../domain/openingHours';
import type { Template } from '../../domain/template';
import type { ServerNote } from '../../channels/serverAbsence';
import type { Language } from '../../ipc/desk';
import type { FactSources } from '../templates/factsOf';
import { chooseVariant } from '../templates/variant';
import { identityOf } from '../writing/identity';
import { backAt } from './backAt';
import type { NoteText } from './moment';
import { variantText } from './noteText';
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
    const said: NoteText = template === null ? { reason: 'noText' } : textOf(template, until, place);
    if ('reason' in said) return said;
    notes.push({ id, from, until, zone, subject: subjects[place.language], text: said.text });
  }
  return { notes };
}

const subjects = { de: 'Automatische Antwort', en: 'Automatic reply' } as const;
const others = { de: 'en', en: 'de' } as const;

/** What a text is filled from that is for nobody in particular. */
export function nobodysFacts(
  { account, business, hours, capitalDu }: Pick<ServerPlace, 'account' | 'business' | 'hours' | 'capitalDu'>,
  back: number | null,
): FactSources {
  return {
    ...{ customer: null, wrote: [], agent: identityOf(account, null), account, conversation: null },
    ...{ business, hours, backAt: back, capitalDu },
  };
}

/** The note in all its languages. */
function textOf(template: Template, until: number, place: ServerPlace): NoteText {
  const { account, hours, language: own } = place;
  const sources = nobodysFacts(place, backAt(hours, place.settings.absences, account.id, until) ?? until);
  const variants = [own, others[own]].map((language) =>
    chooseVariant(template, { language, account: account.id, channel: account.channel }),
  );
  const texts = [...new Set(variants)]
    .filter(({ text }) => text.trim() !== '')
    .map((variant) => variantText(variant, own, hours.zone, sources));
  const refused = texts.find((one) => 'reason' in one);
  if (refused) return refused;
  const said = texts.flatMap((one) => ('text' in one ? [one.text] : []));
  return said.length === 0 ? { reason: 'noText' } : { text: said.join(between) };
}
