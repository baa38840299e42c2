import { fill, type Filled } from '@shared/logic/templates/fill';
import { parseTemplate } from '@shared/logic/templates/parse';
import type { ParsedTemplate, TextFormat } from '@shared/logic/templates/parsed';
import { type TemplateFacts, variableNames } from '@shared/logic/templates/variables';
import type { FillLocale } from '@shared/logic/templates/words';

const berlin: FillLocale = { language: 'de', zone: 'Europe/Berlin' };

/** Facts of which nothing is known but what is named. */
export const someFacts = (known: Partial<TemplateFacts>): TemplateFacts => ({
  ...(Object.fromEntries(variableNames.map((name) => [name, null])) as TemplateFacts),
  ...known,
});

/** A template that has to pass. */
export function sound(text: string, format: TextFormat = 'plain'): ParsedTemplate {
  const parsed = parseTemplate(text, format);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.faults[0]?.error.code ?? ''}`);
  return parsed.template;
}

/** What a template comes to. */
export function filledWith(
  text: string,
  known: Partial<TemplateFacts>,
  { format = 'plain', locale = berlin }: { format?: TextFormat; locale?: FillLocale } = {},
): Filled {
  const filled = fill(sound(text, format), someFacts(known), locale);
  if (!filled.ok) throw new Error(`${text}: ${filled.error.code}`);
  return filled.value;
}
