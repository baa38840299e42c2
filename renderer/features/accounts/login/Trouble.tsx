import { Button } from '@mantine/core';
import { useT } from '@/ui/useT';
import css from './Login.module.css';
import type { LoginView } from './useLogin';

/** Why a step could not be had at all, read out at once; and the way out where the keyring has lost our key. */
export function Trouble({ login }: { login: LoginView }) {
  const t = useT();
  const { error, busy } = login;
  if (!error) return null;
  return (
    <div className={css.trouble}>
      <p className={css.error} role="alert">
        {t(`error.${error.code}`, error.facts)}
      </p>
      {error.code === 'vault.lost' && (
        <>
          <p className={css.warning}>{t('login.startOverText')}</p>
          <Button size="xs" color="red" loading={busy} onClick={login.startOver}>
            {t('login.startOver')}
          </Button>
        </>
      )}
    </div>
  );
}
