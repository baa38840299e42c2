import { useCacheStatus, useCounters } from '@/cache';
import { type Translate, useT } from '@/ui/useT';
import type { Weather } from './useWeather';
import css from './Lines.module.css';

type Line = { key: string; tone: 'quiet' | 'problem'; text: string };

/** One thin line for each thing that is not as it should be, with its next step; none when all is well. */
export function Lines({ weather }: { weather: Weather }) {
  const t = useT();
  const { phase } = useCacheStatus();
  const count = useCounters();
  const lines = [...weatherLines(weather, count('outbox'), t), ...cacheLines(phase, t)];
  if (lines.length === 0) return null;
  return (
    <div className={css.lines} role="status">
      {lines.map(({ key, tone, text }) => (
        <p key={key} className={css.line} data-tone={tone}>
          {text}
        </p>
      ))}
    </div>
  );
}

function weatherLines({ online, disk, ledger }: Weather, waiting: number, t: Translate): Line[] {
  const lines: Line[] = [];
  // One that cannot be used at all fills the window instead.
  if (ledger.error && ledger.state !== 'unusable')
    lines.push({ key: 'ledger', tone: 'problem', text: t(`error.${ledger.error.code}`, ledger.error.facts) });
  if (disk)
    lines.push({
      key: 'disk',
      tone: disk.stopped ? 'problem' : 'quiet',
      text: t(disk.stopped ? 'error.disk.full' : 'error.disk.low', { freeMb: disk.freeMb }),
    });
  if (!online)
    lines.push({
      key: 'offline',
      tone: 'quiet',
      text: waiting > 0 ? t('notices.offlineWaiting', { count: waiting }) : t('notices.offline'),
    });
  return lines;
}

function cacheLines(phase: ReturnType<typeof useCacheStatus>['phase'], t: Translate): Line[] {
  if (phase !== 'stopped' && phase !== 'blocked' && phase !== 'failed') return [];
  return [{ key: 'cache', tone: 'problem', text: t(`notices.cache.${phase}`) }];
}
