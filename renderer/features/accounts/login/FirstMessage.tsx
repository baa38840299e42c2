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
  const [since] = useState(() => Date.now() - skew);
  const news = useNewsOf(account, since);
  return (
    <section className={css.test} aria-label={t('login.test')}>
      <p className={css.note}>{what}</p>
      <p className={css.waiting} role="status" data-arrived={news !== null}>
        {news === null ? t('login.testWaiting') : <Arrived key={news.id} message={news} />}
      </p>
    </section>
  );
}

function Arrived({ message: { author, receivedAt } }: { message: Message }) {
  const t = useT();
  const [seenAt] = useState(Date.now);
  const seconds = Math.max(1, Math.round((seenAt - receivedAt) / 1000));
  return (
    <>
      <IconCheck size={14} stroke={2} aria-hidden />
      {t('login.testArrived', { seconds, name: author.name || author.address })}
    </>
  );
}
