import { useCallback } from 'react';
import { useBridge } from '@/bridge';

/** Asks the desk to open a link outside; whether it may is decided there. */
export function useOpenLink(): (url: string) => void {
  const bridge = useBridge();
  return useCallback((url) => void bridge.call('desk', 'openLink', { url }), [bridge]);
}
