import type { WebchatLanguage } from '@shared/logic/website/webchatSettings';
import { de } from './de';
import { en } from './en';

/** Every sentence of the script, by name; `{x}` stands for a value. */
export type Words = Record<keyof typeof de, string>;

const all: Record<WebchatLanguage, Words> = { de, en };

/** Fills a sentence. */
export type Say = (name: keyof Words, values?: Record<string, string | number>) => string;

export function sayIn(language: WebchatLanguage): Say {
  return (name, values = {}) =>
    all[language][name].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
