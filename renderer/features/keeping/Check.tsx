import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useBridge } from '@/bridge';
import { ErrorLine } from '@/ui/ErrorLine';
import { DialogSection } from '@/ui/DialogSection';
import { type Translate, useT } from '@/ui/useT';
import css from './Keeping.module.css';
import { type PartState, useCheck } from './useCheck';

/** The check of everything on this computer: part by part, what was found, and what it came to. */
export function Check({ atOnce }: { atOnce: boolean }) {
  const t = useT();
  const bridge = useBridge();
  const { states, error, run } = useCheck();
  const begun = useRef(false);
  useEffect(() => {
    if (!atOnce || begun.current) return;
    begun.current = true;
    void run();
  }, [atOnce, run]);
  const over = states.length > 0 && states.every(({ state }) => state === 'over');
  const running = states.length > 0 && !over && error === null;
  const damaged = states.some(({ found }) => found.some(({ kind }) => kind === 'damage'));
  return (
    <DialogSection title={t('keeping.check')} help={t('keeping.checkHelp')}>
      {states.length > 0 && (
        <dl className={css.parts} aria-busy={running}>
          {states.map((one) => (
            <div key={one.part} className={css.part} data-state={one.state} data-found={one.found.length > 0}>
              <dt>{t(`keeping.part.${one.part}`)}</dt>
              <dd>{words(one, t)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={css.said} role="status">
        {running ? t('keeping.checking') : over ? t(`keeping.${verdict(states)}`) : ''}
      </p>
      <ErrorLine error={error} />
      <div className={css.buttons}>
        <Button size="xs" variant="default" disabled={running} onClick={() => void run()}>
          {t('keeping.checkNow')}
        </Button>
        {damaged && (
          <Button size="xs" onClick={() => void bridge.call('keeping', 'restart', { restore: false })}>
            {t('keeping.restart')}
          </Button>
        )}
      </div>
    </DialogSection>
  );
}

function words({ state, progress, found }: PartState, t: Translate): string {
  if (found.length > 0) return found.map(({ kind, count }) => t(`keeping.found.${kind}`, { count })).join('; ');
  if (state === 'waiting') return t('keeping.part.waiting');
  if (state === 'over') return t('keeping.part.ok');
  return progress ? t('keeping.part.running', progress) : t('keeping.part.busy');
}

/** What all of it came to. Files no longer needed are nothing that was wrong. */
function verdict(states: readonly PartState[]): 'sound' | 'mended' | 'left' {
  const found = states.flatMap((one) => one.found).filter(({ kind }) => kind !== 'spare');
  if (found.length === 0) return 'sound';
  return found.every(({ repaired }) => repaired) ? 'mended' : 'left';
}
