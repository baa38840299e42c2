import { IconX } from '@tabler/icons-react';
import type { TemplateUse } from '@shared/domain/templateUse';
import { useTags } from '@/cache';
import { useOffer } from '@/commands';
import { thenText } from '@/ui/format/thenText';
import { useT } from '@/ui/useT';
import css from './ThenLine.module.css';

type Steps = TemplateUse['then'];

/** What a template does to the conversation once the message leaves; each step can be taken out. */
export function ThenLine({ steps, onChange }: { steps: Steps; onChange(steps: Steps): void }) {
  const t = useT();
  const tags = useTags();
  const { keys } = useOffer('dropThen', steps.length > 0 ? () => onChange(steps.slice(0, -1)) : null);
  if (steps.length === 0) return null;
  return (
    <p className={css.line}>
      {t('insert.then')}
      {steps.map((step, at) => {
        const words = thenText(step, t, tags);
        return (
          <span key={at} className={css.step}>
            <bdi>{words}</bdi>
            <button
              type="button"
              className={css.remove}
              aria-label={t('insert.removeStep', { step: words })}
              title={keys}
              onClick={() => onChange(steps.filter((_, other) => other !== at))}
            >
              <IconX size={12} stroke={1.6} />
            </button>
          </span>
        );
      })}
    </p>
  );
}
