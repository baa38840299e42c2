import { useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';
import { ErrorLine } from '@/ui/ErrorLine';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { ConnectWay } from './ConnectWay';
import { LanguageSwitch } from './LanguageSwitch';
import css from './Onboarding.module.css';

/** The first start: what Tresen is, and the two ways in. Practising takes one key, for it has the focus. */
export function FirstStart() {
  const t = useT();
  const bridge = useBridge();
  const first = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    // Accounts of an administrator may be asked about already: a dialog keeps the keys it has.
    if (!document.querySelector('[aria-modal="true"]')) first.current?.focus();
  }, []);
  const practise = async () => {
    setBusy(true);
    const reply = await bridge.call('accounts', 'practise', {});
    if (reply.ok) return;
    setBusy(false);
    setError(reply.error);
  };
  return (
    <main className={css.start}>
      <div className={css.card}>
        <h1 className={css.title}>{t('onboarding.title')}</h1>
        <p className={css.lead}>{t('onboarding.lead')}</p>
        <button ref={first} type="button" className={css.way} disabled={busy} onClick={() => void practise()}>
          <span className={css.wayName}>
            {t(busy ? 'onboarding.opening' : 'onboarding.practise')}
            <KeyHint label={t('onboarding.enter')} />
          </span>
          <span className={css.wayText}>{t('onboarding.practiseText')}</span>
        </button>
        <ConnectWay />
        <ErrorLine error={error} />
        <LanguageSwitch />
      </div>
    </main>
  );
}
