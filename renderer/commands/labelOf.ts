import { catalogues, type MessageKey } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';

/** The words of a command in a language. */
export function labelOf(key: MessageKey, language: Language): string {
  const dot = key.indexOf('.');
  const namespace: Record<string, Record<string, string>> = catalogues[language];
  return namespace[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
}
