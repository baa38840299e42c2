import type { Command } from '@/commands';
import { useT } from '@/ui/useT';

/** What a command is called on the screen. */
export function useLabel(): (command: Command) => string {
  const t = useT();
  return ({ name, label }) => name ?? t(label);
}
