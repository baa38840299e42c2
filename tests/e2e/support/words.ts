import { catalogues, type MessageKey } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';

/** What stands in the place of {{name}}. */
export type Facts = Readonly<Record<string, string | number>>;

/** The desk's own words in a language, so that tests find things by the names people and screen readers have. */
export function wordsIn(language: Language): (key: MessageKey, facts?: Facts) => string {
  return (key, facts = {}) => {
    const [namespace, ...rest] = key.split('.');
    const catalogue: Record<string, Record<string, string>> = catalogues[language];
    const text = catalogue[namespace ?? '']?.[rest.join('.')];
    if (text === undefined) throw new Error(`no words for ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => String(facts[name] ?? ''));
  };
}
