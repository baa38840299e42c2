import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { AwaySettings } from '@shared/domain/away';
import { useDeskParts } from '../DeskProvider';

const none: AwaySettings = { rules: [], absences: [], stoppedAt: null };

/** The away messages of the desk, and a way to keep a part of them anew. Each change is a step of undo. */
export function useAway(): { away: AwaySettings; keep(part: (now: AwaySettings) => Partial<AwaySettings>): void } {
  const { registry, onChange, context } = useDeskParts();
  const away = useSyncExternalStore(onChange, () => registry.settings().away ?? none);
  // Two changes may be made before the first has come back by the feed.
  const latest = useRef(away);
  useEffect(() => {
    latest.current = away;
  }, [away]);
  return useMemo(
    () => ({
      away,
      keep: (part) => {
        latest.current = { ...latest.current, ...part(latest.current) };
        void context.apply({ type: 'editSetting', setting: { id: 'away', value: latest.current } });
      },
    }),
    [away, context],
  );
}
