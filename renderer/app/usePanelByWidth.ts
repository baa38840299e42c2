import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { useSetDesk } from '@/commands';

/** Takes the side panel away when the window becomes too narrow for it, and brings it back when there is room. */
export function usePanelByWidth(): void {
  const setDesk = useSetDesk();
  const room = useMediaQuery('(min-width: 1180px)', true, { getInitialValueInEffect: false });
  useEffect(() => setDesk({ panel: room }), [room, setDesk]);
}
