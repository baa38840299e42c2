import { Button } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import { useT } from '@/ui/useT';
import { useTest } from './useTest';
import css from './Page.module.css';

/** Sends a message from the account to itself and says when it is back. */
export function TestMessage({ account }: { account: Account }) {
  const t = useT();
  const { test, start } = useTest(account.id);
  const running = test?.state === 'waiting' || test?.state === 'left';
  const words = () => {
    if (!test) return t('accountPage.testHelp', { address: account.address });
    if (test.state === 'arrived')
      return t('accountPage.test.arrived', { seconds: Math.max(1, Math.round(test.afterMs / 1000)) });
    if (test.state === 'failed')
      return t('accountPage.test.failed', { why: test.error ? t(`error.${test.error.code}`, test.error.facts) : '' });
    return t(`accountPage.test.${test.state}`);
  };
  return (
    <div className={css.setting}>
      <span>
        {t('accountPage.test')}
        <span className={css.help} role="status">
          {words()}
        </span>
      </span>
      {/* A disabled button would lose the focus while it runs. */}
      <Button
        size="xs"
        variant="default"
        data-disabled={running || undefined}
        aria-disabled={running}
        onClick={() => !running && start()}
      >
        {t('accountPage.sendTest')}
      </Button>
    </div>
  );
}
