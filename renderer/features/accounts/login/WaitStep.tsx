import { Button } from '@mantine/core';
import type { LoginReply } from '@shared/channels/login';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import css from './Login.module.css';
import { Notes } from './Notes';
import { StepActions } from './StepActions';
import type { LoginView } from './useLogin';
import { useSay } from './useSay';

/** A step that waits, for the browser or for something else; it goes on by itself. */
export function WaitStep(props: { step: Extract<LoginReply, { kind: 'browser' | 'wait' }>; login: LoginView }) {
  const t = useT();
  const say = useSay();
  const open = useOpenLink();
  const { step, login } = props;
  return (
    <div className={css.step}>
      <h2 className={css.heading}>{say(step.title)}</h2>
      <Notes notes={step.notes} />
      {step.kind === 'wait' && step.detail !== null && <p className={css.note}>{say(step.detail)}</p>}
      <p className={css.waiting} role="status">
        {t(step.kind === 'browser' ? 'login.waiting' : 'login.busy')}
      </p>
      <StepActions step={step} submit={null} login={login}>
        {step.kind === 'browser' && (
          <Button size="xs" data-autofocus onClick={() => open(step.url, '')}>
            {t('login.openBrowser')}
          </Button>
        )}
      </StepActions>
    </div>
  );
}
