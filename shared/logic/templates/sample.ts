import { catalogues } from '../../i18n/catalogue';
import type { Language } from '../../ipc/desk';
import { isMoment, Moment, type TemplateFacts, variableNames } from './variables';

/** A moment like those of the examples in words: 12 November 2026, 10:00 in Berlin. UTC ms. */
const moment = Date.UTC(2026, 10, 12, 9);

/** What the variables stand for in an example, everything known. */
export function sampleFacts(language: Language): TemplateFacts {
  const words = catalogues[language].templates;
  const entries = variableNames.map((name) => [name, isMoment(name) ? new Moment(moment) : words[`example.${name}`]]);
  return Object.fromEntries(entries) as TemplateFacts;
}
