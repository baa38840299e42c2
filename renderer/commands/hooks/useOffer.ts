import { useEffect, useRef } from 'react';
import { useDeskParts } from '../DeskProvider';
import type { OfferName } from '../offers';
import { type CommandView, useCommand } from './useCommands';

/**
 * What this part of the screen can do, as the command of that name, while it is mounted. `run` null: not now.
 * @returns the command, for the button that does the same
 */
export function useOffer(name: OfferName, run: (() => void) | null): CommandView {
  const { offer } = useDeskParts();
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  const able = run !== null;
  useEffect(() => (able ? offer(name, () => newest.current?.()) : undefined), [offer, name, able]);
  return useCommand(name);
}
