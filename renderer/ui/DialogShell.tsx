import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { FirstFocus } from './FirstFocus';
import { useT } from './useT';
import css from './DialogShell.module.css';

/**
 * A dialog over the desk: title, close button, content, and a line for its actions. `size`: width in px. `keepsEscape`: Escape means
 * something inside and does not close it.
 */
export function DialogShell(props: {
  title: string;
  size?: number;
  onClose(): void;
  keepsEscape?: boolean;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const t = useT();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 440}
      closeOnEscape={!props.keepsEscape}
      yOffset="8vh"
      padding={0}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 'sm' }}
      overlayProps={{ className: css.overlay }}
      classNames={{ content: css.content, header: css.header, title: css.title, body: css.body }}
    >
      <FirstFocus />
      {props.children}
      {props.actions !== undefined && <div className={css.actions}>{props.actions}</div>}
    </Modal>
  );
}
