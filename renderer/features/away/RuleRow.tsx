import { Button, Switch } from '@mantine/core';
import type { AwayRule, AwayWhen } from '@shared/domain/away';
import { useTemplates } from '@/cache';
import { type Translate, useT } from '@/ui/useT';
import dialog from '@/ui/ListDialog.module.css';
import css from './Away.module.css';

type Props = {
  rule: AwayRule;
  onEdit(rule: AwayRule): void;
  onKeep(rule: AwayRule): void;
  onRemove(id: string): void;
};

const whenWords = (when: AwayWhen, t: Translate): string =>
  when.kind === 'noReply' ? t('away.when.noReplyIn', { minutes: when.minutes }) : t(`away.when.${when.kind}`);

/** One rule: when it answers and with what, and its switch. */
export function RuleRow({ rule, onEdit, onKeep, onRemove }: Props) {
  const t = useT();
  const template = useTemplates().find(({ id }) => id === rule.template);
  return (
    <li className={dialog.item}>
      <button
        type="button"
        className={dialog.open}
        onClick={() => onEdit(rule)}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onRemove(rule.id);
        }}
      >
        <span className={dialog.name}>{rule.name}</span>
        <span className={`${dialog.about} ${template ? '' : css.gone}`}>
          {template
            ? t('away.does', { when: whenWords(rule.when, t), template: template.name })
            : t('away.goneTemplate')}
        </span>
      </button>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={t('away.removeOf', { name: rule.name })}
        onClick={() => onRemove(rule.id)}
      >
        {t('away.remove')}
      </Button>
      <Switch
        size="sm"
        aria-label={t('away.on', { name: rule.name })}
        checked={rule.on}
        onChange={(event) => onKeep({ ...rule, on: event.currentTarget.checked })}
      />
    </li>
  );
}
