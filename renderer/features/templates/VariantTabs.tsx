import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { slotOf } from '@shared/domain/template';
import { templateLimits } from '@shared/logic/templates/check';
import { useAccounts } from '@/cache';
import { useT } from '@/ui/useT';
import { freeSlot } from './scopes';
import type { TemplateDraft } from './useTemplateDraft';
import { useVariantName } from './useVariantName';
import css from './Editor.module.css';

/** The texts of a template as tabs, left and right between them; a new one begins with the words of the one shown. */
export function VariantTabs({ draft }: { draft: TemplateDraft }) {
  const t = useT();
  const nameOf = useVariantName();
  const { fields, at, variant, problems, show, addVariant } = draft;
  const slot = freeSlot(fields.variants, useAccounts());
  const full = slot === null || fields.variants.length >= templateLimits.variants;
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const count = fields.variants.length;
    const next = (at + step + count) % count;
    show(next);
    event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    event.preventDefault();
  };
  return (
    <div className={css.tabs}>
      <div role="tablist" aria-label={t('library.texts')} className={css.tablist}>
        {fields.variants.map((one, place) => (
          <button
            key={`${place} ${slotOf(one)}`}
            type="button"
            role="tab"
            aria-selected={place === at}
            tabIndex={place === at ? 0 : -1}
            className={css.tab}
            data-wrong={problems.some((problem) => problem.variant === place) || undefined}
            onClick={() => show(place)}
            onKeyDown={onKey}
          >
            {nameOf(one)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className={css.add}
        disabled={full}
        onClick={() => slot && addVariant({ ...variant, ...slot })}
      >
        <IconPlus size={14} stroke={1.8} aria-hidden />
        {t('library.addText')}
      </button>
    </div>
  );
}
