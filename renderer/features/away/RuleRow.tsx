import type { AwayRule, AwayWhen } from '@shared/domain/away';
import { useTemplates } from '@/cache';
import { SwitchedItem } from '@/ui/SwitchedItem';
import { type Translate, useT } from '@/ui/useT';

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
    <SwitchedItem
      name={rule.name}
      about={
        template ? t('away.does', { when: whenWords(rule.when, t), template: template.name }) : t('away.goneTemplate')
      }
      isBroken={!template}
      on={rule.on}
      words={{
        ...{ on: t('away.on', { name: rule.name }), remove: t('away.remove') },
        removeOf: t('away.removeOf', { name: rule.name }),
      }}
      onEdit={() => onEdit(rule)}
      onRemove={() => onRemove(rule.id)}
      onSwitch={(on) => onKeep({ ...rule, on })}
    />
  );
}
