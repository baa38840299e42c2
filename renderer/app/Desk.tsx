import { useEffect } from 'react';
import { useDeskInfo } from '@/bridge';
import { okHue } from '@/ui/hue';
import { TipLayer } from '@/ui/TipLayer';
import { useAltHeld } from '@/ui/useAltHeld';
import { AwayLine } from './AwayLine';
import { Content } from './Content';
import { Dialogs } from './Dialogs';
import { ErrorBoundary } from './ErrorBoundary';
import { warmUp } from './lazy';
import { KeyringLine } from './KeyringLine';
import { KeyTip } from './KeyTip';
import { Lines } from './Lines';
import { Notices } from './Notices';
import { PracticeBanner } from './PracticeBanner';
import { profileHue } from './profileHue';
import { useWeather } from './useWeather';
import { whenIdle } from './whenIdle';
import css from './Desk.module.css';

/** The whole window: thin lines at the top, then the content, dialogs and notices over it. */
export function Desk() {
  useAltHeld();
  const weather = useWeather();
  const { profile } = useDeskInfo();
  // A part that cannot be fetched now is fetched when it is needed, and says so then.
  useEffect(
    () =>
      void whenIdle()
        .then(warmUp)
        .catch(() => undefined),
    [],
  );
  const edge = profile === null ? undefined : { borderTop: `3px solid oklch(60% 0.12 ${okHue(profileHue(profile))})` };
  return (
    <div className={css.desk} style={edge}>
      <PracticeBanner />
      <Lines weather={weather} />
      <KeyringLine />
      <AwayLine />
      <ErrorBoundary>
        <Content weather={weather} />
      </ErrorBoundary>
      <ErrorBoundary>
        <Dialogs />
      </ErrorBoundary>
      <Notices />
      <TipLayer />
      <KeyTip />
    </div>
  );
}
