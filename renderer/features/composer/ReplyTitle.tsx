import { capabilitiesOf } from '@shared/channels/capabilitiesOf';
import type { Conversation } from '@shared/domain/conversation';
import { windowNow } from '@shared/logic/conversation/replyWindow';
import { DeadlineRing } from '@/ui/DeadlineRing';
import { durationText } from '@/ui/format/age';
import { useLocale } from '@/ui/format/locale';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { useAccounts } from '@/cache';
import type { ReplyKind } from './replyDraft';
import css from './Title.module.css';

type Props = { conversation: Conversation; kind: ReplyKind; channel: string; privately?: boolean };

/** To whom an answer goes, by which way, from which account, and how long it still can. */
export function ReplyTitle({ conversation, kind, channel, privately = false }: Props) {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const accounts = useAccounts();
  const account = accounts.find(({ id }) => id === conversation.accountId);
  const { lastCustomerAt, customerName } = conversation;
  const capabilities = capabilitiesOf(accounts, conversation);
  const { windowEndsAt, isPersonal } = windowNow(capabilities, conversation.windowEndsAt, now);
  const what = {
    reply: t(privately ? 'composer.privatelyTo' : 'composer.replyTo', { name: customerName }),
    replyAll: t('composer.replyAllTo'),
    forward: t('composer.forwardOf'),
  }[kind];
  const rest =
    windowEndsAt === null
      ? null
      : t(isPersonal ? 'composer.windowPersonal' : 'composer.windowLeft', {
          rest: durationText(windowEndsAt - now, locale),
        });
  return (
    <>
      <strong className={css.what}>
        <bdi>{what}</bdi>
      </strong>
      <span className={css.way}>
        {t('composer.by', { channel })}
        {account && ` · ${account.name}`}
      </span>
      {windowEndsAt !== null && windowEndsAt > now && rest !== null && kind !== 'forward' && !privately && (
        <span className={css.window}>
          <DeadlineRing since={lastCustomerAt ?? conversation.createdAt} deadline={windowEndsAt} title={rest} />
          {rest}
        </span>
      )}
    </>
  );
}
