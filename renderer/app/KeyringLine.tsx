import { useAccounts } from '@/cache';
import { useBridge } from '@/bridge';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import css from './Lines.module.css';

/** While accounts wait for the system's keyring: why, and the one step that helps. The rest of the desk works on. */
export function KeyringLine() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const waiting = useAccounts().filter(
    ({ removedAt, status }) => removedAt === undefined && status.error?.code.startsWith('vault.'),
  );
  const [first] = waiting;
  const error = first?.status.error;
  if (!first || !error) return null;
  const lost = error.code === 'vault.lost';
  const retry = () => {
    for (const { id } of waiting) void bridge.call('accounts', 'retry', { id });
  };
  return (
    <p className={css.line} data-tone="problem" role="status">
      {t(`error.${error.code}`, error.facts)}{' '}
      <button
        type="button"
        className={css.step}
        onClick={lost ? () => setDesk({ dialog: 'login', signIn: first.id }) : retry}
      >
        {t(lost ? 'accounts.signInAgain' : 'accounts.retry')}
      </button>
    </p>
  );
}
