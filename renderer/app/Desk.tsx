import { useAccounts, useCacheStatus } from '@/cache';
import { useDeskInfo } from '@/bridge';
import { okHue } from '@/ui/hue';
import { useAltHeld } from '@/ui/useAltHeld';
import { Dialogs } from './Dialogs';
import { ErrorBoundary } from './ErrorBoundary';
import { FirstStart } from './lazy';
import { Lines } from './Lines';
import { Notices } from './Notices';
import { Panes } from './Panes';
import { PracticeBanner } from './PracticeBanner';
import { profileHue } from './profileHue';
import css from './Desk.module.css';

/** The whole window: thin lines at the top, then the panes, or the first start while there is no account. */
export function Desk() {
  useAltHeld();
  const accounts = useAccounts();
  const { phase } = useCacheStatus();
  const { profile } = useDeskInfo();
  const first = accounts.length === 0 && phase === 'live';
  const edge = profile === null ? undefined : { borderTop: `3px solid oklch(60% 0.12 ${okHue(profileHue(profile))})` };
  return (
    <div className={css.desk} style={edge}>
      <PracticeBanner />
      <Lines />
      <ErrorBoundary>{first ? <FirstStart /> : <Panes />}</ErrorBoundary>
      <ErrorBoundary>
        <Dialogs />
      </ErrorBoundary>
      <Notices />
    </div>
  );
}
