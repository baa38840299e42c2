import { createInstance } from 'i18next';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { Speech, TextKey } from '@/ui/useT';

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
    const plain = new Map<TextKey, string>();
    const words = (key: TextKey): string => {
      const known = plain.get(key) ?? translate(key);
      plain.set(key, known);
      return known;
    };
    return { language: spoken, t: (key, facts) => (facts ? translate(key, facts) : words(key)) };
  };
  return { de: speak('de'), en: speak('en') };
}
