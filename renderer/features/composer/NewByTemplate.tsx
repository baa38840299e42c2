import { type ReactNode, useRef } from 'react';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Account } from '@shared/domain/account';
import { EmptyState } from '@/ui/EmptyState';
import { useT } from '@/ui/useT';
import { useKnownAddresses } from '@/cache';
import { AddressFields } from './AddressFields';
import { ApprovedEditor } from './ApprovedEditor';
import { recipientsOf, wrongRecipient } from './recipients';
import type { DraftEditor } from './useDraftEditor';
import title from './Title.module.css';

/** A message that starts a conversation where only a text the service approved may. */
export function NewByTemplate(props: {
  editor: DraftEditor;
  account: Account;
  capabilities: Capabilities;
  channel: string;
  fields: ReactNode;
}) {
  const t = useT();
  const to = useRef<HTMLInputElement>(null);
  const { editor, account, capabilities, channel, fields } = props;
  const { draft, edit } = editor;
  const recipients = recipientsOf(capabilities);
  const known = useKnownAddresses(recipients === 'other' ? null : recipients);
  const [first, ...more] = account.approved ?? [];
  if (!first)
    return (
      <>
        {fields}
        <EmptyState text={t('composer.approvedNone', { channel })} />
      </>
    );
  return (
    <ApprovedEditor
      editor={editor}
      approved={[first, ...more]}
      region={t('composer.regionNew')}
      title={<strong className={title.what}>{t('composer.newMessage')}</strong>}
      why={t('composer.approvedFirst', { channel })}
      seenUpTo={() => 0}
      withDone={false}
      head={{
        fields: (
          <>
            {fields}
            <AddressFields {...{ draft, edit, recipients, account, known }} toRef={to} />
          </>
        ),
        start: to,
        problem:
          draft.to.length === 0 ? { key: 'composer.noRecipient' } : wrongRecipient(draft.to, recipients, account),
      }}
    />
  );
}
