import { useCommand } from '@/commands';
import { useT } from '@/ui/useT';
import css from './Onboarding.module.css';

/** The way in for who has an account to connect. */
export function ConnectWay() {
  const t = useT();
  const { run } = useCommand('connectAccount');
  return (
    <button type="button" className={css.note} onClick={run}>
      <span className={css.wayName}>{t('onboarding.connect')}</span>
      <span className={css.wayText}>{t('onboarding.connectText')}</span>
    </button>
  );
}
