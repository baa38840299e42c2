import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { AwayRule } from '@shared/domain/away';
import { useAccounts, useChannelsInUse } from '@/cache';
import { useAway } from '@/commands';
import { NameField } from '@/ui/NameField';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { ChoicesField } from './ChoicesField';
import { LateField } from './LateField';
import { TemplateField } from './TemplateField';
import { TemplatePreview } from './TemplatePreview';
import { templatesOf } from './templatesOf';
import { useOffered } from './useOffered';
import { WhenField } from './WhenField';
import dialog from '@/ui/ListDialog.module.css';
import css from './Away.module.css';

type Props = { rule: AwayRule; onKeep(rule: AwayRule): void; onBack(): void };

/** One rule: when it answers, where, and with which text, shown as it would go. */
export function RuleEditor({ rule, onKeep, onBack }: Props) {
  const t = useT();
  const channelName = useChannelNames();
  const accounts = useAccounts().filter(({ removedAt }) => removedAt === undefined);
  const { away } = useAway();
  const { templates, keepFor } = useOffered(!away.rules.some(({ id }) => id === rule.id));
  const [draft, setDraft] = useState(rule);
  const set = (part: Partial<AwayRule>): void => setDraft({ ...draft, ...part });
  const next = AwayRule.safeParse(draft);
  const chosen = draft.accounts?.length !== 0 && draft.channels?.length !== 0;
  const ready = next.success && chosen && templatesOf(draft).every((id) => templates.some((each) => each.id === id));
  const channels = useChannelsInUse().map((id) => ({ id, name: channelName(id) }));
  const template = templates.find(({ id }) => id === draft.template);
  const places = accounts
    .filter(({ id, channel }) => (draft.accounts?.includes(id) ?? true) && (draft.channels?.includes(channel) ?? true))
    .map(({ id, channel }) => ({ account: id, channel }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void keepFor(next.data).then((kept) => kept && onKeep(next.data));
      }}
    >
      <NameField label={t('away.name')} value={draft.name} onChange={(name) => set({ name })} />
      <WhenField when={draft.when} onChange={(when) => set({ when })} />
      <div className={css.pair}>
        <ChoicesField
          legend={t('away.accounts')}
          all={t('away.allAccounts')}
          choices={accounts}
          chosen={draft.accounts}
          onChange={(ids) => set({ accounts: ids })}
        />
        <ChoicesField
          legend={t('away.channels')}
          all={t('away.allChannels')}
          choices={channels}
          chosen={draft.channels}
          onChange={(ids) => set({ channels: ids })}
        />
      </div>
      <Switch
        className={css.switch}
        size="sm"
        label={t('away.publicToo')}
        checked={draft.publicToo}
        onChange={(event) => set({ publicToo: event.currentTarget.checked })}
      />
      <p role="status" className={css.warning}>
        {draft.publicToo && t('away.publicWarning')}
      </p>
      <TemplateField
        label={t('away.template')}
        help={t('away.templateHelp')}
        templates={templates}
        chosen={draft.template}
        onChange={(id) => set({ template: id })}
      />
      {template && <TemplatePreview template={template} places={places} />}
      <LateField late={draft.late} template={draft.template} templates={templates} onChange={(late) => set({ late })} />
      <div className={dialog.buttons}>
        <Button size="xs" variant="default" onClick={onBack}>
          {t('away.back')}
        </Button>
        <Button size="xs" type="submit" disabled={!ready}>
          {t('away.save')}
        </Button>
      </div>
    </form>
  );
}
