import { createInstance } from 'i18next';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { Speech } from '@/ui/useT';

/** So many sentences are remembered: rows of a list say the same again and again, and putting one together takes time. */
const remembered = 2_000;

/** The languages the desk speaks. */
export type Speeches = Readonly<Record<Language, Speech>>;

/**
 * Makes the translator of each language; both catalogues are at hand, so that switching needs nothing but a new
 * drawing. React escapes; i18next must not.
 */
export function createSpeeches(): Speeches {
  const instance = createInstance();
  void instance.init({
    fallbackLng: 'en',
    resources: { de: { translation: catalogues.de }, en: { translation: catalogues.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const speak = (spoken: Language): Speech => {
    const translate = instance.getFixedT(spoken);
    const known = new Map<string, string>();
    return {
      language: spoken,
      t: (key, facts) => {
        const asked = facts ? `${key}\n${JSON.stringify(facts)}` : key;
        const before = known.get(asked);
        if (before !== undefined) return before;
        const words = facts ? translate(key, facts) : translate(key);
        if (known.size >= remembered) known.clear();
        known.set(asked, words);
        return words;
      },
    };
  };
  return { de: speak('de'), en: speak('en') };
}
