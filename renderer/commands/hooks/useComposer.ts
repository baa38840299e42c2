import type { ComposerHandle } from '../composerHandle';
import { useDeskParts } from '../DeskProvider';

/** The editor that is open beneath a dialog, asked for when it is needed; null when there is none. */
export function useComposer(): () => ComposerHandle | null {
  return useDeskParts().context.composer;
}
