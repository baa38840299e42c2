import { useConversation, useConversationsOf, useCustomer, useCustomerParts, useMessages } from '@/cache';
import { useDesk, useGuess } from '@/commands';
import { GuessLine } from '@/ui/GuessLine';
import { useT } from '@/ui/useT';
import { CustomerFields } from './CustomerFields';
import { CustomerHead } from './CustomerHead';
import { Handles } from './Handles';
import { History } from './History';
import { Notes } from './Notes';
import { Section } from './Section';
import { SplitButton } from './SplitButton';
import css from './CustomerPanel.module.css';

/** Who is on the other side of the open conversation: how to address them, and what there was before, on every channel. */
export function CustomerPanel() {
  const t = useT();
  const conversation = useConversation(useDesk((desk) => desk.open));
  const customer = useCustomer(conversation?.customerId ?? null);
  const { messages } = useMessages(conversation?.id ?? null);
  const known = useGuess(customer, messages);
  const parts = useCustomerParts(conversation?.customerId ?? null);
  const all = useConversationsOf(conversation?.customerId ?? null);
  const rest = all.filter(({ id }) => id !== conversation?.id && id !== conversation?.linkedTo);
  const linked = useConversation(conversation?.linkedTo ?? null);
  const isOpen = ({ state }: { state: string }) => state === 'open' || state === 'waiting' || state === 'snoozed';
  const open = rest.filter(isOpen);
  const past = rest.filter((row) => !isOpen(row));
  return (
    <aside className={css.panel} aria-label={t('customers.region')}>
      {conversation && customer === null && <p className={css.quiet}>{t('customers.unknown')}</p>}
      {conversation && customer && (
        <>
          <CustomerHead key={`head ${customer.id}`} customer={customer} />
          <CustomerFields customer={customer} />
          {known && <GuessLine {...known} />}
          <Handles handles={parts.flatMap(({ handles }) => handles)} />
          {parts.length > 1 && <SplitButton />}
          {linked && (
            <Section title={t('customers.linked')}>
              <History label={t('customers.linked')} rows={[linked]} />
            </Section>
          )}
          {open.length > 0 && (
            <Section title={t('customers.others')}>
              <History label={t('customers.others')} rows={open} />
            </Section>
          )}
          {(rest.length === 0 || past.length > 0) && (
            <Section title={t('customers.history')}>
              {rest.length === 0 && <p className={css.quiet}>{t('customers.noHistory')}</p>}
              {past.length > 0 && <History label={t('customers.history')} rows={past} />}
            </Section>
          )}
          <Notes id={conversation.id} />
        </>
      )}
    </aside>
  );
}
