import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { LoginReply } from '@shared/channels/login';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import css from './Login.module.css';
import { Notes } from './Notes';
import { StepActions } from './StepActions';
import { Trouble } from './Trouble';
import type { LoginView } from './useLogin';
import { useSay } from './useSay';

/** A step that waits, for the browser or for something else; it goes on by itself. */
export function WaitStep(props: { step: Extract<LoginReply, { kind: 'browser' | 'wait' }>; login: LoginView }) {
  const t = useT();
  const say = useSay();
  const open = useOpenLink();
  const { step, login } = props;
  const [opened, setOpened] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => main.current?.focus(), [step.id]);
  return (
    <div className={css.step}>
      <h2 className={css.heading}>{say(step.title)}</h2>
      <Notes notes={step.notes} />
      {step.kind === 'wait' && step.detail !== null && <p className={css.note}>{say(step.detail)}</p>}
      <Trouble login={login} />
      {login.error === null && (
        <p className={css.waiting} role="status">
          {step.kind === 'wait' ? t('login.busy') : opened ? t('login.waiting') : ''}
        </p>
      )}
      <StepActions step={step} submit={null} login={login}>
        {login.error && (
          <Button size="xs" loading={login.busy} onClick={login.again}>
            {t('login.again')}
          </Button>
        )}
        {step.kind === 'browser' && !login.error && (
          <Button ref={main} size="xs" onClick={() => (setOpened(true), open(step.url, ''))}>
            {t('login.openBrowser')}
          </Button>
        )}
      </StepActions>
    </div>
  );
}
