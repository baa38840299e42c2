import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LoginWay } from '@shared/channels/login';
import { useT } from '@/ui/useT';
import css from './Login.module.css';
import type { LoginView } from './useLogin';
import { useSay } from './useSay';

/** The ways from a step: back, the ones beside, and on. `submit` null: this one leads no further. */
export function StepActions(props: {
  step: { ways?: LoginWay[] | undefined };
  submit?: LoginWay | null | undefined;
  login: LoginView;
  /** What was typed on the step so far, which the ways beside take along. */
  typed?(): Record<string, string>;
  children?: ReactNode;
}) {
  const t = useT();
  const say = useSay();
  const { step, submit, login } = props;
  return (
    <div className={css.actions}>
      <span className={css.ways}>
        {step.ways?.map((way) => (
          <button
            key={way.label}
            type="button"
            className={css.link}
            onClick={() => login.answer({ ...props.typed?.(), ...way.answers })}
          >
            {say(way.label)}
          </button>
        ))}
      </span>
      {login.canGoBack && (
        <Button size="xs" variant="default" onClick={login.back}>
          {t('login.back')}
        </Button>
      )}
      {props.children}
      {submit !== null && (
        <Button size="xs" type="submit" loading={login.busy}>
          {say(submit?.label ?? 'login.next')}
        </Button>
      )}
      <span className={css.unseen} role="status">
        {login.busy ? t('login.busy') : ''}
      </span>
    </div>
  );
}
