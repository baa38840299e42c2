import { Suspense } from 'react';
import { useAccounts, useCacheStatus } from '@/cache';
import { useT } from '@/ui/useT';
import { Broken } from './Broken';
import { FirstStart } from './lazy';
import { Panes } from './Panes';
import type { Weather } from './useWeather';

/** What the window is about: the panes; the first start while there is no account; or why there can be neither. */
export function Content({ weather: { ledger } }: { weather: Weather }) {
  const t = useT();
  const accounts = useAccounts();
  const { phase } = useCacheStatus();
  if (ledger.state === 'unusable') {
    const { code, facts } = ledger.error ?? { code: 'internal', facts: {} };
    return <Broken text={t(`error.${code}`, facts)} />;
  }
  const first = accounts.length === 0 && phase === 'live';
  return <Suspense>{first ? <FirstStart /> : <Panes />}</Suspense>;
}
