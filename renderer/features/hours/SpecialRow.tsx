import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton, iconLook } from '@/ui/IconButton';
import { useT } from '@/ui/useT';
import css from './Hours.module.css';

type Props = { when: string; what: string; onRemove(): void; children?: ReactNode };

/** A day or closure that was set: when, what for, its hours, and the way to remove it. */
export function SpecialRow({ when, what, onRemove, children }: Props) {
  const t = useT();
  return (
    <li className={css.special}>
      <span className={css.date}>{when}</span>
      <span className={css.what}>{what}</span>
      {children}
      <IconButton label={t('hours.remove', { day: when })} icon={<IconX {...iconLook} />} onClick={onRemove} />
    </li>
  );
}
