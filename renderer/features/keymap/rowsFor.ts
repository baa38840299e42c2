import { type CommandView, fuzzyFit } from '@/commands';

/** The commands whose words or keys fit what was typed, best first; all in their order while nothing is typed. */
export function rowsFor(commands: readonly CommandView[], typed: string): readonly CommandView[] {
  const query = typed.trim();
  if (query === '') return commands;
  const score = ({ label, command }: CommandView): number =>
    command.keys.includes(query) ? Infinity : (fuzzyFit(query, label)?.score ?? -Infinity);
  return commands
    .map((view) => ({ view, score: score(view) }))
    .filter(({ score: fit }) => fit > -Infinity)
    .sort((a, b) => (a.score === b.score ? 0 : b.score - a.score))
    .map(({ view }) => view);
}
