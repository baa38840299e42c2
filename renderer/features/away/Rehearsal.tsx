import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAccounts, useFoundCustomers } from '@/cache';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { ErrorLine } from '@/ui/ErrorLine';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { RehearsalResult } from './RehearsalResult';
import { useMoment } from './useMoment';
import { useRehearsal } from './useRehearsal';
import css from './Away.module.css';

const nothing = { at: '', name: '', customer: '', account: '', channel: '', visibility: 'private', text: '' };

/** Who writes what, when and where: a small form, and the answer below. */
export function Rehearsal() {
  const t = useT();
  const locale = useLocale();
  const channelName = useChannelNames();
  const accounts = useAccounts().filter(({ removedAt }) => removedAt === undefined);
  const [form, setForm] = useState(nothing);
  const set = (part: Partial<typeof nothing>): void => {
    setForm({ ...form, ...part });
    forget();
  };
  const [words] = useDebouncedValue(form.name.trim(), 120);
  const found = useFoundCustomers(words);
  const at = useMoment(form.at, { emptyIsNow: true });
  const account = accounts.find(({ id }) => id === form.account) ?? accounts[0];
  const channels = [...new Set(accounts.map(({ channel }) => channel))];
  const channel = channels.find((kind) => kind === form.channel) ?? account?.channel;
  const { result, error, rehearse, forget } = useRehearsal();
  const ready = at?.ok && account !== undefined && channel !== undefined && form.text.trim() !== '';
  const customer = found.find(({ id }) => id === form.customer);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void rehearse({
          at: at.value,
          account: account.id,
          channel,
          customer: customer?.id ?? null,
          name: customer?.name ?? form.name.trim(),
          visibility: form.visibility === 'public' ? 'public' : 'private',
          text: form.text,
        });
      }}
    >
      <div className={css.form}>
        <TextInput
          size="xs"
          data-autofocus
          label={t('away.at')}
          placeholder={t('away.atExample')}
          maxLength={100}
          autoComplete="off"
          value={form.at}
          error={at && !at.ok && t(`error.${at.error.code}`)}
          description={at?.ok && form.at.trim() !== '' ? fullText(at.value, locale) : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => set({ at: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('away.customer')}
          placeholder={t('away.customerExample')}
          maxLength={100}
          autoComplete="off"
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value, customer: '' })}
        />
        <NativeSelect
          size="xs"
          label={t('away.who')}
          value={customer?.id ?? ''}
          data={[
            { value: '', label: t('away.newCustomer', { name: form.name.trim() || t('away.someone') }) },
            ...found.map(({ id, name, handles }) => ({ value: id, label: [name, handles[0]?.id ?? ''].join(' · ') })),
          ]}
          onChange={(event) => set({ customer: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t('away.account')}
          value={account?.id ?? ''}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => set({ account: event.currentTarget.value, channel: '' })}
        />
        <NativeSelect
          size="xs"
          label={t('away.channel')}
          value={channel ?? ''}
          data={channels.map((kind) => ({ value: kind, label: channelName(kind) }))}
          onChange={(event) => set({ channel: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={t('away.visibility')}
          value={form.visibility}
          data={(['private', 'public'] as const).map((value) => ({ value, label: t(`away.${value}`) }))}
          onChange={(event) => set({ visibility: event.currentTarget.value })}
        />
        <Textarea
          size="xs"
          className={css.wide}
          label={t('away.text')}
          placeholder={t('away.textExample')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={5000}
          value={form.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </div>
      <div className={css.formEnd}>
        <Button size="xs" type="submit" disabled={!ready}>
          {t('away.try')}
        </Button>
      </div>
      <ErrorLine error={error} />
      <RehearsalResult decision={result} />
    </form>
  );
}
