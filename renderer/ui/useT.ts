import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { Facts } from '@shared/errors/appError';
import type { Language } from '@shared/ipc/desk';

type Base<K> = K extends `${infer Stem}_one` ? Stem : never;

/** A key of the catalogues; for a pair `x_one`, `x_other` also `x`, which takes the fact `count`. */
export type TextKey = MessageKey | Base<MessageKey>;

/** Makes a sentence in the user's language. Facts fill the places in double braces. */
export type Translate = (key: TextKey, facts?: Facts) => string;

/** The translator; a component that uses it is drawn again when the language changes. */
export function useT(): Translate {
  const { t } = useTranslation();
  return useCallback((key, facts) => t(key, facts), [t]);
}

/** The language on the screen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'de' ? 'de' : 'en';
}
