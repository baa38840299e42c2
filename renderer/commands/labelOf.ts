import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { Command } from './command';

/** The words of a command in a language. */
export function labelOf({ label: key, name }: Pick<Command, 'label' | 'name'>, language: Language): string {
  if (name !== undefined) return name;
  const dot = key.indexOf('.');
  const namespace: Record<string, Record<string, string>> = catalogues[language];
  return namespace[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
}
