import { capabilitiesOf } from '@shared/channels/capabilitiesOf';
import type { Conversation } from '@shared/domain/conversation';
import { KeyHint } from '@/ui/KeyHint';
import { useNow } from '@/ui/useNow';
import { useChannelLook } from '@/ui/row/looks';
import { isForAll } from '@/ui/row/isForAll';
import { useT } from '@/ui/useT';
import { useAccounts } from '@/cache';
import { useCommand } from '@/commands';
import { approvedFor } from './approvedFor';
import { Closed } from './Closed';
import { keepDropped } from './dropped';
import { DropPlace } from '@/ui/DropPlace';
import { refuseReply } from './limits';
import css from './Dock.module.css';

/** What stands below a conversation while nobody writes: the way to an answer, or why there is none. */
export function Dock({ conversation }: { conversation: Conversation }) {
  const t = useT();
  const accounts = useAccounts();
  const capabilities = capabilitiesOf(accounts, conversation);
  const removed = accounts.find(({ id, removedAt }) => id === conversation.accountId && removedAt !== undefined);
  const channel = useChannelLook(conversation.channel).name;
  const reply = useCommand('reply');
  const note = useCommand('note');
  const now = useNow();
  if (removed)
    return (
      <Closed conversation={conversation} why={{ key: 'error.account.removed', facts: { account: removed.name } }} />
    );
  if (!capabilities) return null;
  const refusal = refuseReply(capabilities, conversation.windowEndsAt, now, channel);
  const account = accounts.find(({ id }) => id === conversation.accountId);
  const byTemplate = refusal !== null && approvedFor(account, refusal) !== null;
  if (refusal && !byTemplate) return <Closed conversation={conversation} why={refusal} />;
  const takesFiles = capabilities.attachments.grade === 'full' || capabilities.attachments.grade === 'partial';
  return (
    <section className={css.dock} data-public={isForAll(conversation)} aria-label={t('composer.region')}>
      <button type="button" className={css.open} onClick={reply.run}>
        <span className={css.words}>
          {byTemplate
            ? t('composer.approvedOffer')
            : `${t('composer.placeholder', { name: conversation.customerName })} ${t('composer.by', { channel })}`}
        </span>
        <KeyHint label={reply.keys} />
      </button>
      <button type="button" className={css.second} onClick={note.run}>
        {note.label}
        <KeyHint label={note.keys} />
      </button>
      {takesFiles && !byTemplate && (
        <DropPlace
          text="composer.dropReply"
          onFiles={(files) => {
            keepDropped(files);
            reply.run();
          }}
        />
      )}
    </section>
  );
}
