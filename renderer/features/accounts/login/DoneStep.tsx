import { Button } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { LoginReply } from '@shared/channels/login';
import { useAccounts } from '@/cache';
import { useT } from '@/ui/useT';
import { TestMessage } from '../page/TestMessage';
import { FirstMessage } from './FirstMessage';
import css from './Login.module.css';
import { useSay } from './useSay';

/** The account is there; says so, whether its password outlives this run, and how to see that messages get through. */
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
      <Test done={props.done} connector={props.connector} />
      <div className={css.actions}>
        <Button ref={finish} size="xs" onClick={props.onClose}>
          {t('login.finish')}
        </Button>
      </div>
    </div>
  );
}

/** By a message to itself where the account can write one; else by what its kind says that others may do; else none. */
function Test({ done, connector }: { done: Extract<LoginReply, { kind: 'done' }>; connector: string }) {
  const say = useSay();
  const account = useAccounts().find(({ id }) => id === done.account);
  if (!account) return null;
  if (Array.isArray(account.config.identities)) return <TestMessage account={account} />;
  const key = `login.try.${connector}`;
  const what = say(key, { account: account.address });
  // What has no sentence comes back as its key.
  return what === key ? null : <FirstMessage account={account.id} what={what} />;
}
