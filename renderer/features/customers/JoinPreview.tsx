import { Button } from '@mantine/core';
import type { Customer } from '@shared/domain/customer';
import { useConversationsOf, useCustomerParts } from '@/cache';
import { useApply, useCommand } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Handles } from './Handles';
import { directionOf } from './joining';
import css from '@/ui/Chooser.module.css';

type Props = { customer: Customer; other: Customer; onBack(): void; onClose(): void };

/** What comes together when two customers are one: whose name holds, every address, how many conversations. */
export function JoinPreview({ customer, other, onBack, onClose }: Props) {
  const t = useT();
  const apply = useApply();
  const undo = useCommand('undo');
  const { into, from } = directionOf(customer, other);
  const parts = [...useCustomerParts(into.id), ...useCustomerParts(from.id)];
  const [mine, theirs] = [useConversationsOf(into.id).length, useConversationsOf(from.id).length];
  const join = () => {
    onClose();
    void apply({ type: 'joinCustomers', into: into.id, from: from.id });
  };
  return (
    <DialogShell
      title={t('customers.joinPreview')}
      size={440}
      onClose={onClose}
      actions={
        <>
          <Button size="xs" variant="default" onClick={onBack}>
            {t('customers.joinBack')}
          </Button>
          <Button size="xs" data-autofocus onClick={join}>
            {t('customers.join')}
          </Button>
        </>
      }
    >
      <p className={css.line}>
        <bdi className={css.strong}>{into.name}</bdi>
        {from.name !== into.name && ` ${t('customers.joinInstead', { name: from.name })}`}
      </p>
      <div className={css.wide}>
        <Handles handles={parts.flatMap(({ handles }) => handles)} />
      </div>
      <p className={css.line}>{t('customers.joinCount', { count: mine + theirs })}</p>
      <p className={css.hint}>{t('customers.joinHint', { key: undo.keys })}</p>
    </DialogShell>
  );
}
