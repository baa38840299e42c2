import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useNewsOf } from '@/cache';
import { useT } from '@/ui/useT';
import css from './Login.module.css';

/** By so much (ms) a server's clock may be behind ours; many count in whole seconds besides. */
const skew = 5_000;

/** A test that only somebody else can make: says what to do, and that it is here as soon as it is, with the time it took. */
export function FirstMessage({ account, what }: { account: AccountId; what: string }) {
  const t = useT();
  const [begun] = useState(Date.now);
  const news = useNewsOf(account, begun - skew);
  return (
    <section className={css.test} aria-label={t('login.test')}>
      <p className={css.note}>{what}</p>
      <p className={css.waiting} role="status" data-arrived={news !== null}>
        {news === null ? t('login.testWaiting') : <Arrived key={news.id} message={news} begun={begun} />}
      </p>
    </section>
  );
}

/** @param begun since when (UTC ms) it was waited for: it took no longer, whatever the server's clock says */
function Arrived({ message: { author, receivedAt }, begun }: { message: Message; begun: number }) {
  const t = useT();
  const [seenAt] = useState(Date.now);
  const seconds = Math.max(1, Math.round((seenAt - Math.max(begun, receivedAt)) / 1000));
  return (
    <>
      <IconCheck size={14} stroke={2} aria-hidden />
      {t('login.testArrived', { seconds, name: author.name || author.address })}
    </>
  );
}
