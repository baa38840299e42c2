import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Step } from '@shared/domain/step';
import { useAccounts, useSteps } from '@/cache';
import { useApply, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useLocale } from '@/ui/format/locale';
import { fullText, whenText } from '@/ui/format/when';
import { useMoveInList } from '@/ui/useMoveInList';
import { useNow } from '@/ui/useNow';
import { type TextKey, useT } from '@/ui/useT';
import css from './History.module.css';

/** What was done, the newest first, each with the way back. That something was read is not worth a line: `u` tells. */
export function HistoryDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const list = useRef<HTMLUListElement>(null);
  useMoveInList(list);
  const steps = useSteps().filter(({ what }) => what !== 'read');
  const first = steps.find(({ undone }) => !undone)?.id;
  useEffect(() => list.current?.querySelector('button')?.focus(), [first]);
  return (
    <DialogShell title={t('history.title')} size={520} onClose={() => setDesk({ dialog: null })}>
      {steps.length === 0 && <p className={css.none}>{t('history.none')}</p>}
      <ul ref={list} className={css.list}>
        {steps.map((step) => (
          <HistoryStep key={step.id} step={step} first={step.id === first} />
        ))}
      </ul>
      <p className={css.hint}>{t('history.hint')}</p>
    </DialogShell>
  );
}

/** What, when, of which account; taken back, or the button that does. */
function HistoryStep({ step, first }: { step: Step; first: boolean }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const apply = useApply();
  const accounts = useAccounts();
  const names = accounts.flatMap(({ id, name }) => (step.accounts?.includes(id) ? [name] : []));
  const did = t(`notices.did.${step.what}` as TextKey, { count: step.count });
  return (
    <li className={css.step} data-undone={step.undone || undefined}>
      <span className={css.what}>
        <span className={css.did}>{did}</span>
        {names.length > 0 && <span className={css.accounts}>{names.join(', ')}</span>}
      </span>
      <time className={css.when} title={fullText(step.at, locale)}>
        {whenText(step.at, now, locale)}
      </time>
      <span className={css.way}>
        {step.undone ? (
          t('history.undone')
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            data-autofocus={first || undefined}
            aria-label={`${t('common.undo')}: ${did}, ${whenText(step.at, now, locale)}`}
            onClick={() => void apply({ type: 'undo', id: step.id })}
          >
            {t('common.undo')}
          </Button>
        )}
      </span>
    </li>
  );
}
