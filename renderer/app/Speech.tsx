import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { usePreferences } from '@/commands';

/** The language on the screen: follows the preference, names itself to the page, and is drawn anew when it changes. */
export function Speech({ instance, children }: { instance: i18n; children: ReactNode }) {
  const { language } = usePreferences();
  useEffect(() => {
    document.documentElement.lang = language;
    if (instance.language !== language) void instance.changeLanguage(language);
  }, [instance, language]);
  return <I18nextProvider i18n={instance}>{children}</I18nextProvider>;
}
