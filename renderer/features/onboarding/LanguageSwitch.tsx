import { usePreferences, useSetPreferences } from '@/commands';
import { useT } from '@/ui/useT';
import css from './Onboarding.module.css';

/** The other language, named in that language, for whoever cannot read this one. */
export function LanguageSwitch() {
  const t = useT();
  const set = useSetPreferences();
  const other = usePreferences().language === 'de' ? 'en' : 'de';
  return (
    <button type="button" lang={other} className={css.language} onClick={() => set({ language: other })}>
      {t('onboarding.otherLanguage')}
    </button>
  );
}
