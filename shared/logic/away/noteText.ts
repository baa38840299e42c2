import type { Template } from '../../domain/template';
import type { Language } from '../../ipc/desk';
import { factsOf, type FactSources } from '../templates/factsOf';
import { fill } from '../templates/fill';
import { finish } from '../templates/finish';
import { parseTemplate } from '../templates/parse';
import { chooseVariant, type TemplateVariant } from '../templates/variant';
import type { Account } from '../../domain/account';
import type { ChannelKind } from '../../domain/ids';
import type { NoteText } from './moment';

/** Whom a note is for, and where. `language` null: nobody can tell. */
export type NotePlace = { language: Language | null; account: Account['id']; channel: ChannelKind; zone: string };

/** The words of a note as they leave, plain; a text with a blank, or one that cannot be filled, is none. */
export function noteText(template: Template | null, place: NotePlace, sources: FactSources): NoteText {
  if (!template) return { reason: 'noText' };
  return variantText(chooseVariant(template, place), place.language ?? 'de', place.zone, sources);
}

const knownTexts = new WeakMap<TemplateVariant, ReturnType<typeof parseTemplate>>();

/** Parsed once as long as the row is held: one text goes to many. */
function parsedOf(variant: TemplateVariant): ReturnType<typeof parseTemplate> {
  const known = knownTexts.get(variant) ?? parseTemplate(variant.text, 'plain');
  knownTexts.set(variant, known);
  return known;
}

/** The words of one variant. @param spoken the language of one that is meant for any */
export function variantText(variant: TemplateVariant, spoken: Language, zone: string, sources: FactSources): NoteText {
  const parsed = parsedOf(variant);
  if (!parsed.ok || variant.text.trim() === '') return { reason: 'noText' };
  const language = variant.language ?? spoken;
  const filled = fill(parsed.template, factsOf(sources, language), { language, zone });
  if (!filled.ok) return { reason: 'noText' };
  const { text } = finish(filled.value);
  return text === null ? { reason: 'blankInText' } : { text: text.trim() };
}
