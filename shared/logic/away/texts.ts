import type { AccountId, ChannelKind } from '../../domain/ids';
import type { Template } from '../../domain/template';
import type { Language } from '../../ipc/desk';
import { fill } from '../templates/fill';
import { finish } from '../templates/finish';
import { parseTemplate } from '../templates/parse';
import type { TemplateFacts, VariableName } from '../templates/variables';
import type { FillLocale } from '../templates/words';
import { advertisingParts } from './advertising';

type Variant = Template['variants'][number];
/** Where notes of a rule go. */
export type NotePlace = { account: AccountId; channel: ChannelKind };

const fits = ({ scope }: Variant, { account, channel }: NotePlace): boolean =>
  scope === null || ('account' in scope ? scope.account === account : scope.channel === channel);

/** The texts that may go to any of these places. */
export function textsFor({ variants }: Pick<Template, 'variants'>, places: readonly NotePlace[]): readonly Variant[] {
  return variants.filter((variant) => variant.scope === null || places.some((place) => fits(variant, place)));
}

/** The languages somebody may write in who would find no text at one of these places. */
export function missingLanguages(template: Pick<Template, 'variants'>, places: readonly NotePlace[]): Language[] {
  return (['de', 'en'] as const).filter((language) => {
    const spoken = template.variants.filter((each) => each.language === language || each.language === null);
    if (places.length === 0) return spoken.length === 0;
    return !places.every((place) => spoken.some((variant) => fits(variant, place)));
  });
}

/**
 * A text as it would go. `text`: with … for what is not known; null: it cannot be read. `blank`: what is not known of the
 * example either, `blankSometimes`: what is known of the example alone. `advertising`: the parts that read as such.
 */
export type CheckedText = {
  text: string | null;
  blank: readonly VariableName[];
  blankSometimes: readonly VariableName[];
  advertising: readonly string[];
};

/** @param example facts of a customer of whom everything is known; @param bare those of one of whom nothing is */
export function checkText(
  variant: Pick<Variant, 'text' | 'html'>,
  { example, bare }: Record<'example' | 'bare', TemplateFacts>,
  locale: FillLocale,
): CheckedText {
  const advertising = advertisingParts(variant);
  const parsed = parseTemplate(variant.text, 'plain');
  const filled = parsed.ok ? fill(parsed.template, example, locale) : null;
  if (!parsed.ok || !filled?.ok) return { text: null, blank: [], blankSometimes: [], advertising };
  const { segments, missing } = filled.value;
  const without = fill(parsed.template, bare, locale);
  const sometimes = without.ok ? without.value.missing.filter((name) => !missing.includes(name)) : [];
  const shown = segments.map((segment) => (segment.kind === 'blank' ? '…' : segment.text)).join('');
  return { text: finish(filled.value).text ?? shown, blank: missing, blankSometimes: sometimes, advertising };
}
