import { useId } from 'react';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Account } from '@shared/domain/account';
import type { Draft } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';
import type { MailtoParts } from '@shared/logic/text/mailto';
import { EmptyState } from '@/ui/EmptyState';
import { Select } from '@/ui/Select';
import { useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { useAccounts } from '@/cache';
import { useOffer } from '@/commands';
import { MessageEditor } from './MessageEditor';
import { NewByTemplate } from './NewByTemplate';
import { newId } from './newId';
import { useDraftEditor } from './useDraftEditor';
import css from './Fields.module.css';
import title from './Title.module.css';

/** Accounts that can start a conversation, each with what it can do then. */
function starters(accounts: readonly Account[]): { account: Account; capabilities: Capabilities }[] {
  return accounts.flatMap((account) => {
    const able = Object.values(account.profiles).find(({ initiate }) => initiate === 'full' || initiate === 'partial');
    return able ? [{ account, capabilities: able }] : [];
  });
}

/** The draft it goes on with, and what a link asked to be written. */
type Opening = { stored: Draft | null; mailto?: MailtoParts | undefined };

/** A message that starts a conversation: from which account, to whom, about what. */
export function NewMessage({ stored, mailto }: Opening) {
  const t = useT();
  const able = starters(useAccounts());
  const first = (mailto && able.find(({ capabilities }) => capabilities.subject)) ?? able[0];
  if (!first) return <EmptyState text={t('composer.noAccount')} />;
  return <Writing stored={stored} mailto={mailto} able={able} first={first} />;
}

type Starter = ReturnType<typeof starters>[number];

function Writing({ stored, mailto, able, first }: Opening & { able: Starter[]; first: Starter }) {
  const t = useT();
  const id = useId();
  const editor = useDraftEditor(stored, () => firstMessage(first, mailto));
  const chosen = able.find(({ account }) => account.id === editor.draft.accountId) ?? first;
  const channel = useChannelLook(chosen.account.channel).name;
  const choose = (account: string) => {
    const next = able.find((starter) => starter.account.id === account) ?? first;
    const subject = next.capabilities.subject ? (editor.draft.subject ?? '') : null;
    editor.edit({ accountId: next.account.id, subject, from: null, approved: undefined });
  };
  const following = able[(able.indexOf(chosen) + 1) % able.length];
  const { label, keys } = useOffer(
    'nextAccount',
    able.length > 1 && following ? () => choose(following.account.id) : null,
  );
  const fields = (
    <div className={css.field}>
      <label className={css.label} htmlFor={id} title={`${label} (${keys})`}>
        {t('composer.account')}
      </label>
      <Select
        id={id}
        value={chosen.account.id}
        choices={able.map(({ account: { id: value, name, address } }) => ({
          value,
          label: [name, address].filter(Boolean).join(' · '),
        }))}
        onChange={choose}
      />
    </div>
  );
  if (chosen.capabilities.firstContact?.approvedOnly)
    return <NewByTemplate key={chosen.account.id} {...chosen} {...{ editor, channel, fields }} />;
  return (
    <MessageEditor
      editor={editor}
      account={chosen.account}
      capabilities={chosen.capabilities}
      channel={channel}
      words={{
        region: t('composer.regionNew'),
        placeholder: t('composer.placeholderNew'),
        text: t('composer.textNew'),
      }}
      title={<strong className={title.what}>{t('composer.newMessage')}</strong>}
      addressed
      start={mailto && mailto.to.length > 0 ? 'text' : 'to'}
      withDone={false}
      seenUpTo={() => 0}
      fields={fields}
    />
  );
}

function firstMessage({ account, capabilities }: Starter, mailto: MailtoParts | undefined): Draft {
  return {
    id: newId<DraftId>(),
    accountId: account.id,
    conversationId: null,
    kind: 'new',
    replyTo: null,
    to: mailto?.to ?? [],
    cc: capabilities.subject ? (mailto?.cc ?? []) : [],
    bcc: [],
    subject: capabilities.subject ? (mailto?.subject ?? '') : null,
    text: mailto?.body ?? '',
    html: null,
    from: null,
    attachments: [],
    updatedAt: Date.now(),
  };
}
