import type { Language } from '@shared/ipc/desk';

/**
 * The language to start in: the start option, else what was chosen before, else the first of ours among the system's.
 * @param system language tags in the user's order, e.g. ['de-AT', 'en']
 */
export function startLanguage(
  option: Language | null,
  chosen: Language | undefined,
  system: readonly string[],
): Language {
  const ours = system.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'de' || tag === 'en');
  return option ?? chosen ?? (ours === 'de' ? 'de' : 'en');
}
