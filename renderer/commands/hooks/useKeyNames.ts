import { useDeskParts } from '../DeskProvider';
import { formatKeys } from '../keys/formatKeys';
import { usePreferences } from './useDesk';

/** Writes keys the way the person's own keyboard has them, for what is no command. */
export function useKeyNames(): (keys: string) => string {
  const { platform } = useDeskParts();
  const { language } = usePreferences();
  return (keys) => formatKeys(keys, platform, language);
}
