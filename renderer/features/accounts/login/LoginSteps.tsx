import type { AccountId } from '@shared/domain/ids';
import { useT } from '@/ui/useT';
import { AskStep } from './AskStep';
import { DoneStep } from './DoneStep';
import css from './Login.module.css';
import { useLogin } from './useLogin';
import { WaitStep } from './WaitStep';

/** The present step of a login, whichever it is. */
export function LoginSteps(props: { connector: string; account: AccountId | null; onClose(): void }) {
  const t = useT();
  const login = useLogin(props.connector, props.account);
  const { step, error } = login;
  if (step?.kind === 'done')
    return <DoneStep done={step} connector={props.connector} again={props.account !== null} onClose={props.onClose} />;
  if (step?.kind === 'ask') return <AskStep key={step.id} step={step} login={login} />;
  if (step) return <WaitStep step={step} login={login} />;
  return (
    <p className={css.waiting} role={error ? 'alert' : 'status'}>
      {error ? t(`error.${error.code}`, error.facts) : t('login.busy')}
    </p>
  );
}
