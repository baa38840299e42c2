import { de } from './de';
import { en } from './en';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every sentence of the script, by name; `{x}` stands for a value. */
export type Words = Record<keyof typeof de, string>;

const all: Record<Language, Words> = { de, en };

/** Fills a sentence. */
export type Say = (name: keyof Words, values?: Record<string, string | number>) => string;

export function sayIn(language: Language): Say {
  return (name, values = {}) =>
    all[language][name].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
