import type { ChannelKind } from '../../domain/ids';
import type { Language } from '../../ipc/desk';
import { isOpen } from '../time/openingHours';
import { chooseVariant } from '../templates/variant';
import { backAt } from './backAt';
import { isFor } from './due';
import { variantText } from './noteText';
import { nobodysFacts, type ServerPlace } from './serverNotes';

/** Whether somebody is there; what is said while nobody is, in each language, '' where nothing is written. */
export type DeskPresence = { open: boolean; notes: Record<Language, string> };

/** As a provider's notes, and on which channel somebody writes. */
type Place = Omit<ServerPlace, 'language'> & { channel: ChannelKind };

/**
 * Who is there for an account now: nobody outside of opening hours and during an absence of it. The note is the text of
 * the first rule that would answer on the channel then, for nobody in particular.
 */
export function deskPresence(place: Place): DeskPresence {
  const { now, settings, hours, account, channel } = place;
  const away = settings.absences.some((one) => isFor(one, account.id) && one.from <= now && now < one.until);
  if (!away && isOpen(now, hours)) return { open: true, notes: { de: '', en: '' } };
  const kinds = away ? (['absence', 'outsideHours', 'always'] as const) : (['outsideHours', 'always'] as const);
  const here = settings.rules.filter(
    (rule) => rule.on && isFor(rule, account.id) && (rule.channels?.includes(channel) ?? true),
  );
  const closed = !isOpen(now, hours);
  const rule = kinds
    .filter((kind) => kind !== 'outsideHours' || closed)
    .flatMap((kind) => here.filter(({ when }) => when.kind === kind))[0];
  const template = rule && settings.stoppedAt === null ? place.template(rule.template) : null;
  const back = backAt(hours, settings.absences, account.id, now);
  const noteIn = (language: Language): string => {
    if (!template) return '';
    const variant = chooseVariant(template, { language, account: account.id, channel });
    const said = variantText(variant, language, hours.zone, nobodysFacts(place, back));
    return 'text' in said ? said.text : '';
  };
  return { open: false, notes: { de: noteIn('de'), en: noteIn('en') } };
}
