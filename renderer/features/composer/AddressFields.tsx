import { type Ref, useState } from 'react';
import type { Account } from '@shared/domain/account';
import type { Draft } from '@shared/domain/draft';
import { useOffer } from '@/commands';
import { useT } from '@/ui/useT';
import type { KnownAddress } from '@/cache';
import { AddressLine } from './AddressLine';
import { LineField } from './LineField';
import type { Recipients } from './recipients';
import css from './Fields.module.css';

type Props = {
  draft: Draft;
  edit(part: Partial<Draft>): void;
  /** What the addresses must be; mail has copies and a subject, too. */
  recipients: Recipients;
  account: Account | undefined;
  known: readonly KnownAddress[] | null;
  toRef?: Ref<HTMLInputElement>;
};

/** To whom and about what: one line each, copies only when asked for or already there. */
export function AddressFields({ draft, edit, recipients, account, known, toRef }: Props) {
  const t = useT();
  const [copies, setCopies] = useState(draft.cc.length + draft.bcc.length > 0);
  const { to, cc, bcc, subject } = draft;
  const mail = recipients === 'mail';
  const more = useOffer('showCopies', mail && !copies ? () => setCopies(true) : null);
  return (
    <div className={css.fields}>
      <div className={css.line}>
        <AddressLine
          ref={toRef}
          label={t('composer.to')}
          how={recipients}
          account={account}
          value={to}
          known={known}
          onChange={(next) => edit({ to: next })}
        />
        {mail && !copies && (
          <button type="button" className={css.more} title={`${more.label} (${more.keys})`} onClick={more.run}>
            {t('composer.addCc')}
          </button>
        )}
      </div>
      {mail && copies && (
        <AddressLine
          label={t('composer.cc')}
          how="mail"
          value={cc}
          known={known}
          onChange={(next) => edit({ cc: next })}
        />
      )}
      {mail && copies && (
        <AddressLine
          label={t('composer.bcc')}
          how="mail"
          value={bcc}
          known={known}
          onChange={(next) => edit({ bcc: next })}
        />
      )}
      {mail && (
        <LineField label={t('composer.subject')} value={subject ?? ''} onChange={(next) => edit({ subject: next })} />
      )}
    </div>
  );
}
