import { Button } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import type { AccountHealth } from '@shared/ipc/accountDetails';
import { useBridge } from '@/bridge';
import { useSetDesk } from '@/commands';
import { useLocale } from '@/ui/format/locale';
import { dayText } from '@/ui/format/when';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { dotOf, statusSentence } from '../statusWords';
import { Health } from './Health';
import { nextStep } from './nextStep';
import { Section } from './Section';
import dots from '../Accounts.module.css';
import css from './Page.module.css';

/** How the account fares, in words, with the one button that helps, and its times and limits. */
export function State({ account, health }: { account: Account; health: AccountHealth | null }) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const { id, status, removedAt } = account;
  const step = nextStep(account);
  const act = {
    connect: () => setDesk({ dialog: 'login', signIn: null }),
    signIn: () => setDesk({ dialog: 'login', signIn: id }),
    retry: () => void bridge.call('accounts', 'retry', { id }),
    remove: () => setDesk({ dialog: 'removeAccount', account: id }),
  };
  const label = {
    connect: t('accountPage.connectAgain'),
    signIn: t('accountPage.signInAgain'),
    retry: t(status.action === 'takeOver' ? 'accountPage.takeOver' : 'accountPage.retry'),
    remove: t('accountPage.remove'),
  };
  return (
    <Section title={t('accountPage.state')}>
      <div className={css.line}>
        <div className={css.words} role="status">
          <p className={css.text}>
            <span className={dots.dot} data-health={dotOf(account)} />{' '}
            {removedAt === undefined
              ? statusSentence(account, t, locale)
              : t('accountPage.removed', { when: dayText(removedAt, now, locale) })}
          </p>
          {status.action === 'checkNetwork' && <p className={css.hint}>{t('accountPage.noNetwork')}</p>}
          {status.action === 'checkSettings' && <p className={css.hint}>{t('accountPage.checkSettings')}</p>}
        </div>
        {step && (
          <Button size="xs" variant="light" data-autofocus onClick={act[step]}>
            {label[step]}
          </Button>
        )}
      </div>
      {health && <Health health={health} />}
    </Section>
  );
}
