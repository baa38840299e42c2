import { Button } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { LoginReply } from '@shared/channels/login';
import { useT } from '@/ui/useT';
import css from './Login.module.css';

/** The account is there; says so, and whether its password outlives this run. */
export function DoneStep(props: {
  done: Extract<LoginReply, { kind: 'done' }>;
  connector: string;
  again: boolean;
  onClose(): void;
}) {
  const t = useT();
  const finish = useRef<HTMLButtonElement>(null);
  // Before it is seen: an Enter that comes at once is meant for it.
  useLayoutEffect(() => finish.current?.focus(), []);
  const { address, kept } = props.done;
  return (
    <div className={css.step}>
      <p className={css.note} role="status">
        {t(props.again ? 'login.doneAgain' : 'login.done', { account: address, context: props.connector })}
      </p>
      {kept === 'thisRun' && <p className={css.warning}>{t('login.thisRun')}</p>}
      <div className={css.actions}>
        <Button ref={finish} size="xs" onClick={props.onClose}>
          {t('login.finish')}
        </Button>
      </div>
    </div>
  );
}
