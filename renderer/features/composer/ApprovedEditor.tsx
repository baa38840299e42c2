import { useEffect, useId, useRef } from 'react';
import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';
import { approvedText, openPlaces } from '@shared/logic/templates/approved';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { useMessages } from '@/cache';
import { useComposerHandle, useHeldKeys, useSetDesk } from '@/commands';
import { DiscardButton } from './DiscardButton';
import { EditorShell } from './EditorShell';
import { LineField } from './LineField';
import { newId } from './newId';
import { ReplyTitle } from './ReplyTitle';
import { SendBar } from './SendBar';
import { useDraftEditor } from './useDraftEditor';
import { useSeenUpTo } from './useSeenUpTo';
import { useSend } from './useSend';
import fields from './Fields.module.css';
import css from './ApprovedEditor.module.css';

type Props = {
  conversation: Conversation;
  /** What the channel's service approved; at least one. */
  approved: readonly [ApprovedTemplate, ...ApprovedTemplate[]];
  channel: string;
  stored: Draft | null;
};

/** An answer when free words may no longer be sent: one of the approved texts, and what stands in its places. */
export function ApprovedEditor({ conversation, approved, channel, stored }: Props) {
  const t = useT();
  const id = useId();
  const setDesk = useSetDesk();
  const { messages } = useMessages(conversation.id);
  const editor = useDraftEditor(stored, () => emptyDraft(conversation));
  const use = editor.draft.approved;
  const template = approved.find((one) => one.id === use?.id) ?? approved[0];
  const values = (use?.id === template.id && use.values) || {};
  const { sending, send } = useSend(editor, useSeenUpTo(messages), (draft) => ({
    ...draft,
    approved: { id: template.id, values },
    text: approvedText(template, values),
  }));
  const write = (next: ApprovedTemplate, filled: Record<string, string>) =>
    editor.edit({ approved: { id: next.id, values: filled }, text: approvedText(next, filled), html: null });
  const open = openPlaces(template, values).length;
  const canSend = !sending && open === 0;
  const leave = (way: Parameters<typeof send>[0]) => void (canSend && send(way));
  const close = () => {
    editor.flush();
    setDesk({ composer: null });
  };
  const discard = () => {
    editor.discard();
    setDesk({ composer: null });
  };
  useComposerHandle({ canSend: () => canSend, send: leave, close, discard });
  const form = useRef<HTMLDivElement>(null);
  const { giveUp } = useHeldKeys();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select')?.focus();
    // What was typed blindly was meant for free words: it must not choose a template.
    giveUp();
  }, [giveUp]);

  return (
    <EditorShell
      name={t('composer.region')}
      title={<ReplyTitle conversation={conversation} kind="reply" channel={channel} />}
      mood="private"
      onFiles={null}
      footer={
        <>
          <DiscardButton />
          <SendBar
            problem={open > 0 ? t('composer.approvedOpen', { count: open }) : null}
            count={null}
            saved={editor.saved}
            canSend={canSend}
            label={t('composer.send')}
            withDone
            onSend={leave}
          />
        </>
      }
    >
      <p className={css.why}>{t('composer.approvedWhy', { channel })}</p>
      <div ref={form} className={css.form}>
        <div className={fields.field}>
          <label className={fields.label} htmlFor={id}>
            {t('composer.approvedText')}
          </label>
          <Select
            id={id}
            value={template.id}
            choices={approved.map(({ id: value, name, language }) => ({
              value,
              label: [name, language].filter(Boolean).join(' · '),
            }))}
            onChange={(chosen) => {
              const next = approved.find((one) => one.id === chosen);
              if (next) write(next, {});
            }}
          />
        </div>
        {template.variables.map((name) => (
          <LineField
            key={`${template.id} ${name}`}
            label={t('composer.approvedPlace', { name })}
            value={values[name] ?? ''}
            onChange={(value) => write(template, { ...values, [name]: value.slice(0, 1000) })}
          />
        ))}
      </div>
      <section className={css.preview} aria-label={t('composer.preview')}>
        <p className={css.name}>{t('composer.preview')}</p>
        <div className={css.text} dir="auto">
          {approvedText(template, values)}
        </div>
      </section>
    </EditorShell>
  );
}

function emptyDraft(conversation: Conversation): Draft {
  return {
    ...{ id: newId<DraftId>(), accountId: conversation.accountId, conversationId: conversation.id, kind: 'reply' },
    ...{ replyTo: null, to: [], cc: [], bcc: [], subject: null, text: '', html: null, from: null, attachments: [] },
    updatedAt: Date.now(),
  };
}
