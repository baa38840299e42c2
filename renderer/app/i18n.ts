import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';

/** Both languages at hand, so that switching needs nothing but a new drawing. React escapes; i18next must not. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { de: { translation: catalogues.de }, en: { translation: catalogues.en } },
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return instance;
}
