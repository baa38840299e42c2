import { useContext } from 'react';
import type { Account } from '@shared/domain/account';
import { useBridge } from '@/bridge';
import { useCounters } from '@/cache';
import { useSetDesk } from '@/commands';
import { ChannelMark } from '@/ui/ChannelMark';
import { useLocale } from '@/ui/format/locale';
import { LooksContext, useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { dotOf, statusSentence } from './statusWords';
import css from './Accounts.module.css';

/** One account: its name leads to its view; below it how it fares, and what can be done about it. */
export function AccountItem({ account, onLeave }: { account: Account; onLeave(): void }) {
  const t = useT();
  const locale = useLocale();
  const bridge = useBridge();
  const count = useCounters();
  const setDesk = useSetDesk();
  const { id, name, address, channel, status, removedAt } = account;
  const gone = removedAt !== undefined;
  const edge = useContext(LooksContext).edges.get(id);
  const retry = !gone && (status.state === 'retrying' || status.state === 'failed' || status.state === 'stopped');
  const show = () => {
    setDesk({ view: { kind: 'account', account: id }, focused: null, open: null, selection: new Set() });
    onLeave();
  };
  const page = () => {
    setDesk({ dialog: 'account', account: id });
    onLeave();
  };
  const signIn = () => {
    setDesk({ dialog: 'login', signIn: id });
    onLeave();
  };
  return (
    <div className={css.item}>
      <button
        type="button"
        className={css.show}
        style={edge && { boxShadow: `inset 3px 0 ${edge.colour}` }}
        onClick={show}
      >
        <ChannelMark {...useChannelLook(channel)} />
        <span className={css.names}>
          <span className={css.name}>{name}</span>
          <span className={css.address}>{address}</span>
        </span>
        <span className={css.count}>{count(`account:${id}`) || ''}</span>
      </button>
      <p className={css.status}>
        <span className={css.dot} data-health={dotOf(account)} />
        <span className={css.sentence}>{statusSentence(account, t, locale)}</span>
        {status.action === 'signInAgain' && (
          <button type="button" className={css.step} onClick={signIn}>
            {t('accounts.signInAgain')}
          </button>
        )}
        {retry && (
          <button type="button" className={css.step} onClick={() => void bridge.call('accounts', 'retry', { id })}>
            {t(status.action === 'takeOver' ? 'accounts.takeOver' : 'accounts.retry')}
          </button>
        )}
        <button type="button" className={css.step} aria-label={`${t('accounts.page')}: ${name}`} onClick={page}>
          {t('accounts.page')}
        </button>
      </p>
    </div>
  );
}
