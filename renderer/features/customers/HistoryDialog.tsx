import { useState } from 'react';
import { fold } from '@shared/logic/search/fold';
import { useConversationsOf } from '@/cache';
import { useSetDesk } from '@/commands';
import { ChannelMark } from '@/ui/ChannelMark';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useLocale } from '@/ui/format/locale';
import { whenText } from '@/ui/format/when';
import { useChannelLook } from '@/ui/row/looks';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import type { ChannelKind } from '@shared/domain/ids';
import { useFocusedCustomer } from './useFocusedCustomer';
import css from '@/ui/Chooser.module.css';

/** The other conversations of the customer, newest first: Enter opens one. */
export function HistoryDialog() {
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const setDesk = useSetDesk();
  const found = useFocusedCustomer();
  const rows = useConversationsOf(found?.conversation.customerId ?? null);
  const [typed, setTyped] = useState('');
  if (!found) return null;
  const wanted = fold(typed);
  const choices = rows
    .filter(({ id }) => id !== found.conversation.id)
    .map((row) => ({ key: row.id, row, words: row.subject || row.snippet }))
    .filter(({ words }) => fold(words).includes(wanted));
  return (
    <DialogShell
      title={t('customers.othersOf', { name: found.customer.name })}
      size={520}
      onClose={() => setDesk({ dialog: null })}
    >
      <ChoiceList
        field={t('customers.othersField')}
        list={t('customers.history')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onTake={({ row: { id } }) => {
          setDesk({ dialog: null, open: id, focused: id, focusedMessage: null, composer: null });
        }}
        none={t(rows.length < 2 ? 'customers.noHistory' : 'customers.noSuchHistory')}
      >
        {({ row, words }) => (
          <>
            <Mark kind={row.channel} />
            <bdi className={css.name}>{words}</bdi>
            <span className={css.fact}>{whenText(row.lastMessageAt, now, locale)}</span>
          </>
        )}
      </ChoiceList>
    </DialogShell>
  );
}

function Mark({ kind }: { kind: ChannelKind }) {
  return (
    <span className={css.mark}>
      <ChannelMark {...useChannelLook(kind)} />
    </span>
  );
}
