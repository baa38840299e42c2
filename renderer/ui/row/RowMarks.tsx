import {
  IconBellOff,
  IconCloudX,
  IconMailExclamation,
  IconPaperclip,
  IconPinFilled,
  IconStarFilled,
} from '@tabler/icons-react';
import type { Conversation } from '@shared/domain/conversation';
import { useT } from '../useT';
import css from './Row.module.css';

const look = { size: 13, stroke: 1.75, 'aria-hidden': true } as const;

/** Small marks before the age of a row: pinned, starred, muted, refused by its server, with files. The row's name says them too. */
export function RowMarks({ row }: { row: Conversation }) {
  const t = useT();
  return (
    <span className={css.marks}>
      {row.trouble && <IconMailExclamation {...look} className={row.trouble === 'failed' ? css.failed : css.own} />}
      {row.refused && <IconCloudX {...look} className={css.failed} />}
      {row.muted && <IconBellOff {...look} />}
      {row.attachmentCount > 0 && <IconPaperclip {...look} />}
      {row.pinned && <IconPinFilled {...look} className={css.own} />}
      {row.starred && <IconStarFilled {...look} className={css.own} />}
      {row.hasDraft && <span className={css.word}>{t('inbox.draft')}</span>}
    </span>
  );
}
