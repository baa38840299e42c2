import { useDebouncedValue } from '@mantine/hooks';
import type { Conversation } from '@shared/domain/conversation';
import { useSearch } from '@/cache';

const shown = 6;

/** Conversations whose customer or words fit what was typed; the first few, newest first. */
export function useFoundRows(query: string): readonly Conversation[] {
  const [words] = useDebouncedValue(query.trim(), 120);
  const { found } = useSearch(words);
  return words === '' ? [] : found.slice(0, shown).map(({ conversation }) => conversation);
}
