import { Button } from '@mantine/core';
import type { AwayRule } from '@shared/domain/away';
import { starterId } from '@shared/logic/away/starter';
import { useT } from '@/ui/useT';
import { RuleRow } from './RuleRow';
import { DialogSection } from '@/ui/DialogSection';
import dialog from '@/ui/ListDialog.module.css';
import css from './Away.module.css';

type Props = {
  rules: readonly AwayRule[];
  onEdit(rule: AwayRule): void;
  onKeep(rule: AwayRule): void;
  onRemove(id: string): void;
};

/** As many as a desk keeps. */
const most = 50;

/** The rules in the order in which they are asked; a first one is offered ready to use. */
export function Rules({ rules, onEdit, onKeep, onRemove }: Props) {
  const t = useT();
  const blank: AwayRule = {
    id: crypto.randomUUID(),
    name: t('away.starterName'),
    on: true,
    when: { kind: 'outsideHours' },
    accounts: null,
    channels: null,
    publicToo: false,
    template: starterId,
    late: { kind: 'skip' },
  };
  return (
    <DialogSection title={t('away.rules')}>
      {rules.length === 0 ? (
        <div className={css.offer}>
          <p className={css.offerText}>
            {t('away.starter')} <strong>{t('away.starterName')}</strong>
          </p>
          <Button size="xs" data-autofocus onClick={() => onEdit(blank)}>
            {t('away.starterUse')}
          </Button>
        </div>
      ) : (
        <ul className={dialog.list}>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onEdit={onEdit} onKeep={onKeep} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {rules.length > 0 && rules.length < most && (
        <div className={dialog.buttons}>
          <Button size="xs" variant="default" data-autofocus onClick={() => onEdit({ ...blank, name: '' })}>
            {t('away.new')}
          </Button>
        </div>
      )}
    </DialogSection>
  );
}
