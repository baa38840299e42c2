import { useCallback } from 'react';
import type { Facts } from '@shared/errors/appError';
import { type TextKey, useT } from '@/ui/useT';

/** Says a sentence whose key came as data from a connector; tests see to it that both catalogues have every one. */
export function useSay(): (key: string, facts?: Facts) => string {
  const t = useT();
  return useCallback((key, facts) => t(key as TextKey, facts), [t]);
}
