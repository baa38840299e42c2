import { type ReactNode, useEffect } from 'react';
import { usePreferences } from '@/commands';
import { SpeechContext } from '@/ui/useT';
import type { Speeches } from './i18n';

/** The language on the screen: follows the preference, names itself to the page, and is drawn anew when it changes. */
export function Speech({ speeches, children }: { speeches: Speeches; children: ReactNode }) {
  const { language } = usePreferences();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext value={speeches[language]}>{children}</SpeechContext>;
}
