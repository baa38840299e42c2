import { createContext, useContext } from 'react';
import type { MessageKey } from '@shared/i18n/catalogue';
import type { Facts } from '@shared/errors/appError';
import type { Language } from '@shared/ipc/desk';

type Base<K> = K extends `${infer Stem}_one` ? Stem : never;

/** A key of the catalogues; for a pair `x_one`, `x_other` also `x`, which takes the fact `count`. */
export type TextKey = MessageKey | Base<MessageKey>;

/** Makes a sentence in the user's language. Facts fill the places in double braces. */
export type Translate = (key: TextKey, facts?: Facts) => string;

/** The language on the screen and its translator; another object when the language changes. */
export type Speech = { language: Language; t: Translate };

/** Given by the app around everything: a list row asks for it several times, so asking must cost nothing. */
export const SpeechContext = createContext<Speech>({ language: 'en', t: (key) => key });

/** The translator; a component that uses it is drawn again when the language changes. */
export function useT(): Translate {
  return useContext(SpeechContext).t;
}

/** The language on the screen. */
export function useLanguage(): Language {
  return useContext(SpeechContext).language;
}
