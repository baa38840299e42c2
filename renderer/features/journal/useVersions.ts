import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { DraftVersion } from '@shared/domain/draftVersion';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';

/** Kept texts in which all words are found, newest first; null until the first answer. */
export function useVersions(query: string): { found: readonly DraftVersion[] | null; error: AppError | null } {
  const bridge = useBridge();
  const [asked] = useDebouncedValue(query, 120);
  const [found, setFound] = useState<readonly DraftVersion[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.call('changes', 'versions', { query: asked }).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setFound(reply.value.versions);
      else setError(reply.error);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, asked]);
  return { found, error };
}
