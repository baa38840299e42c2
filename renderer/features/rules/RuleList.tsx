import { Button } from '@mantine/core';
import type { Rule } from '@shared/domain/rule';
import { useSavedViews } from '@/cache';
import { useMacros, useSetDesk } from '@/commands';
import { SwitchedItem } from '@/ui/SwitchedItem';
import { useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';

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
          <SwitchedItem
            key={rule.id}
            name={rule.name}
            about={
              isGone(rule) ? t('rules.goneView') : t('rules.does', { query: scopeOf(rule), macro: nameOf(rule.macro) })
            }
            isBroken={isGone(rule)}
            on={rule.on}
            words={{ on: t('rules.on', { name: rule.name }), remove: t('rules.remove') }}
            onEdit={() => onEdit(rule)}
            onRemove={() => onRemove(rule.id)}
            onSwitch={(on) => onKeep({ ...rule, on })}
          />
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
