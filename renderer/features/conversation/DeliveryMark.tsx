import { IconAlertCircle, IconCheck, IconChecks, type Icon } from '@tabler/icons-react';
import type { Delivery } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import css from './DeliveryMark.module.css';

const marks: Record<Delivery, Icon> = {
  accepted: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertCircle,
};

/** How far an answer of ours got, as a mark with its meaning in words. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const name = useT()(`conversation.delivery.${delivery}`);
  const Mark = marks[delivery];
  return (
    <span className={css.mark} data-delivery={delivery} role="img" aria-label={name} title={name}>
      <Mark size={15} stroke={1.5} aria-hidden />
    </span>
  );
}
