import { Suspense, useEffect } from 'react';
import { useAccounts, useCacheStatus } from '@/cache';
import { useDeskInfo } from '@/bridge';
import { okHue } from '@/ui/hue';
import { TipLayer } from '@/ui/TipLayer';
import { useAltHeld } from '@/ui/useAltHeld';
import { Dialogs } from './Dialogs';
import { ErrorBoundary } from './ErrorBoundary';
import { FirstStart, warmUp } from './lazy';
import { Lines } from './Lines';
import { Notices } from './Notices';
import { Panes } from './Panes';
import { PracticeBanner } from './PracticeBanner';
import { profileHue } from './profileHue';
import { whenIdle } from './whenIdle';
import css from './Desk.module.css';

/** The whole window: thin lines at the top, then the panes, or the first start while there is no account. */
export function Desk() {
  useAltHeld();
  const accounts = useAccounts();
  const { phase } = useCacheStatus();
  const { profile } = useDeskInfo();
  // A part that cannot be fetched now is fetched when it is needed, and says so then.
  useEffect(
    () =>
      void whenIdle()
        .then(warmUp)
        .catch(() => undefined),
    [],
  );
  const first = accounts.length === 0 && phase === 'live';
  const edge = profile === null ? undefined : { borderTop: `3px solid oklch(60% 0.12 ${okHue(profileHue(profile))})` };
  return (
    <div className={css.desk} style={edge}>
      <PracticeBanner />
      <Lines />
      <ErrorBoundary>
        <Suspense>{first ? <FirstStart /> : <Panes />}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary>
        <Dialogs />
      </ErrorBoundary>
      <Notices />
      <TipLayer />
    </div>
  );
}
