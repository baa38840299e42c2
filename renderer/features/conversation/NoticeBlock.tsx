import type { Notice } from '@shared/domain/notice';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import { CallBlock } from './CallBlock';
import css from './NoticeBlock.module.css';

/** What the channel tells here that nobody wrote: a guest's visit and consent, a message nobody can read, a call. */
export function NoticeBlock({ notice }: { notice: Notice }) {
  const t = useT();
  const locale = useLocale();
  switch (notice.kind) {
    case 'encrypted':
      return <p className={css.notice}>{t('conversation.notice.encrypted')}</p>;
    case 'elsewhere':
      return <p className={css.notice}>{t(`conversation.notice.elsewhere_${notice.what}`)}</p>;
    case 'reach':
      return <p className={css.notice}>{t(`conversation.notice.reach_${notice.what}`)}</p>;
    case 'flood':
      return <p className={css.notice}>{t('conversation.notice.flood', { count: notice.dropped })}</p>;
    case 'call':
      return <CallBlock call={notice} />;
    case 'consent':
      return (
        <div className={css.notice}>
          <p>{t('conversation.notice.consent', { time: fullText(notice.time, locale) })}</p>
          <blockquote className={css.quote}>{notice.wording}</blockquote>
          {notice.page !== null && (
            <p className={css.page}>{t('conversation.notice.shownOn', { page: notice.page })}</p>
          )}
        </div>
      );
    case 'visit': {
      const { name, mail, page, title } = notice;
      const who = [name, mail].filter((one) => one !== '').join(', ');
      return (
        <div className={css.notice}>
          {page !== null && <p>{t('conversation.notice.visit', { title: title || page })}</p>}
          {page !== null && title !== '' && <p className={css.page}>{page}</p>}
          {who !== '' && <p>{t('conversation.notice.typed', { who })}</p>}
        </div>
      );
    }
  }
}
