import {
  IconPhoneCheck,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconPhoneX,
  IconRecordMail,
  type TablerIcon,
} from '@tabler/icons-react';
import type { CallNotice } from '@shared/domain/notice';
import { useT } from '@/ui/useT';
import css from './CallBlock.module.css';

const icons: Readonly<Record<CallNotice['what'], TablerIcon>> = {
  missed: IconPhoneIncoming,
  answered: IconPhoneCheck,
  outgoing: IconPhoneOutgoing,
  rejected: IconPhoneX,
  voicemail: IconRecordMail,
};

/** What became of a call, how long it was, with which number and on which line of ours. */
export function CallBlock({ call }: { call: CallNotice }) {
  const t = useT();
  const { what, number, seconds, line } = call;
  const Icon = icons[what];
  const unreached = what === 'outgoing' && seconds === 0;
  const about = [
    number === null ? t('conversation.notice.call.withheld') : t('conversation.notice.call.of', { number }),
    ...(line === null ? [] : [t('conversation.notice.call.line', { line })]),
  ];
  return (
    <div className={css.call} data-waits={what === 'missed' || what === 'voicemail'}>
      <span className={css.mark}>
        <Icon size={18} stroke={1.5} aria-hidden />
      </span>
      <div>
        <p className={css.what}>
          {t(`conversation.notice.call.${unreached ? 'unreached' : what}`)}
          {seconds !== null && seconds > 0 && <span className={css.length}>{lengthOf(seconds, t)}</span>}
        </p>
        {about.map((each) => (
          <p key={each} className={css.about}>
            {each}
          </p>
        ))}
      </div>
    </div>
  );
}

/** Whole minutes as such: a telephone that counts begun minutes knows no seconds. */
function lengthOf(seconds: number, t: ReturnType<typeof useT>): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (rest === 0) return t('conversation.notice.call.minutes', { minutes });
  return t('conversation.notice.call.length', { minutes, seconds: String(rest).padStart(2, '0') });
}
