import { Button, Switch } from '@mantine/core';
import type { Rule } from '@shared/domain/rule';
import { useSavedViews } from '@/cache';
import { useMacros, useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';
import css from './Rules.module.css';

type Props = {
  rules: readonly Rule[];
  onEdit(rule: Rule): void;
  onKeep(rule: Rule): void;
  onRemove(id: string): void;
};

/** Rules in the order in which they act: for what, and what they do. */
export function RuleList({ rules, onEdit, onKeep, onRemove }: Props) {
  const t = useT();
  const setDesk = useSetDesk();
  const { items: macros } = useMacros();
  const views = useSavedViews();
  const [first] = macros;
  const nameOf = (id: string): string => macros.find((macro) => macro.id === id)?.name ?? t('rules.goneMacro');
  const viewOf = (rule: Rule) => ('view' in rule ? views.find(({ id }) => id === rule.view) : undefined);
  const isGone = (rule: Rule): boolean => 'view' in rule && viewOf(rule) === undefined;
  const scopeOf = (rule: Rule): string =>
    'view' in rule ? t('rules.view', { name: viewOf(rule)?.name ?? '' }) : rule.query;
  return (
    <>
      <p className={dialog.intro}>{t('rules.intro')}</p>
      {rules.length === 0 && <p className={dialog.intro}>{t('rules.empty')}</p>}
      <ul className={dialog.list}>
        {rules.map((rule) => (
          <li key={rule.id} className={dialog.item}>
            <button
              type="button"
              className={dialog.open}
              onClick={() => onEdit(rule)}
              onKeyDown={(event) => {
                if (event.key === 'Delete') onRemove(rule.id);
              }}
            >
              <span className={dialog.name}>{rule.name}</span>
              {isGone(rule) ? (
                <span className={`${dialog.about} ${css.gone}`}>{t('rules.goneView')}</span>
              ) : (
                <span className={dialog.about}>
                  {t('rules.does', { query: scopeOf(rule), macro: nameOf(rule.macro) })}
                </span>
              )}
            </button>
            <Button size="compact-xs" variant="subtle" onClick={() => onRemove(rule.id)}>
              {t('rules.remove')}
            </Button>
            <Switch
              size="sm"
              aria-label={t('rules.on', { name: rule.name })}
              checked={rule.on}
              onChange={(event) => onKeep({ ...rule, on: event.currentTarget.checked })}
            />
          </li>
        ))}
      </ul>
      <div className={dialog.buttons}>
        {first ? (
          <Button
            size="xs"
            data-autofocus
            onClick={() => onEdit({ id: crypto.randomUUID(), name: '', on: true, query: '', macro: first.id })}
          >
            {t('rules.new')}
          </Button>
        ) : (
          <Button size="xs" data-autofocus onClick={() => setDesk({ dialog: 'macros' })}>
            {t('rules.macroFirst')}
          </Button>
        )}
      </div>
    </>
  );
}
