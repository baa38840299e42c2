import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import type { ProvisionedAccount } from '@shared/ipc/provision';
import { useBridge } from '@/bridge';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import { serverText } from './Servers';
import css from './Page.module.css';

/** One account that is about to be added: nothing goes to its servers before the person has agreed. */
export function Provisioned({ account, onDone }: { account: ProvisionedAccount; onDone(): Promise<void> }) {
  const t = useT();
  const bridge = useBridge();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { index, name, address, servers, overwrites } = account;
  const missing = account.secrets.filter(({ given }) => !given);
  const answer = async (skip: boolean, secrets: Record<string, string>) => {
    setBusy(true);
    const word = { index, skip, secrets, overwrite: overwrites !== null };
    const reply = await bridge.call('accounts', 'provisionAccept', word);
    // Until the next one is here a second press would answer this one again.
    if (reply.ok) await onDone();
    else setError(reply.error);
    setBusy(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void answer(false, Object.fromEntries(missing.map((secret) => [secret.name, String(data.get(secret.name) ?? '')])));
  };
  return (
    <form className={css.provision} onSubmit={submit}>
      <h2 className={css.heading}>
        {name} · {address}
      </h2>
      <p className={css.text}>{t('accountPage.provisionIntro')}</p>
      <ul className={css.servers}>
        {servers.map((server) => (
          <li key={`${server.use} ${server.host}`}>
            <span className={css.use}>{t(`accountPage.use.${server.use}`)}</span>
            <strong>{serverText(server, t)}</strong>
            {server.fresh && <span className={css.fresh}>{t('accountPage.provisionFresh')}</span>}
          </li>
        ))}
      </ul>
      {overwrites !== null && <p className={css.warning}>{t('accountPage.provisionExists')}</p>}
      {missing.length === 0 && account.secrets.length > 0 && (
        <p className={css.hint}>{t('accountPage.provisionGiven')}</p>
      )}
      {missing.map((secret, at) => (
        <label key={secret.name} className={css.secret}>
          {t('accountPage.provisionSecret', { address })}
          <input
            className={css.input}
            type="password"
            name={secret.name}
            autoComplete="off"
            data-autofocus={at === 0 || undefined}
            required
          />
        </label>
      ))}
      <ErrorLine error={error} />
      <div className={css.buttons}>
        <Button size="xs" variant="default" disabled={busy} onClick={() => void answer(true, {})}>
          {t('accountPage.provisionSkip')}
        </Button>
        <Button
          type="submit"
          size="xs"
          loading={busy}
          {...(overwrites === null ? {} : { color: 'red' })}
          data-autofocus={missing.length === 0 || undefined}
        >
          {t(overwrites === null ? 'accountPage.provisionAdd' : 'accountPage.provisionOverwrite')}
        </Button>
      </div>
    </form>
  );
}
