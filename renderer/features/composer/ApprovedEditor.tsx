import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { ApprovedTemplate } from '@shared/domain/approvedTemplate';
import { approvedText, openPlaces } from '@shared/logic/templates/approved';
import { placeLabel } from '@shared/logic/templates/placeLabel';
import { Select } from '@/ui/Select';
import { useT } from '@/ui/useT';
import { useComposerHandle, useHeldKeys, useSetDesk } from '@/commands';
import { DiscardButton } from './DiscardButton';
import { EditorShell } from './EditorShell';
import type { Sentence } from './limits';
import { LineField } from './LineField';
import { SendBar } from './SendBar';
import type { DraftEditor } from './useDraftEditor';
import { useSend } from './useSend';
import fields from './Fields.module.css';
import css from './ApprovedEditor.module.css';

type Props = {
  editor: DraftEditor;
  /** What the channel's service approved; at least one. */
  approved: readonly [ApprovedTemplate, ...ApprovedTemplate[]];
  /** Name of the region, and what is written there. */
  region: string;
  title: ReactNode;
  /** Why free words cannot be sent. */
  why: string;
  seenUpTo(): number;
  withDone: boolean;
  /** To whom and from where, where that is to be said first; `start` has the cursor then. */
  head?: { fields: ReactNode; start: RefObject<HTMLInputElement | null>; problem: Sentence | null };
};

/** What is written where free words may not be sent: one of the approved texts, and what stands in its places. */
export function ApprovedEditor({ editor, approved, region, title, why, seenUpTo, withDone, head }: Props) {
  const t = useT();
  const id = useId();
  const setDesk = useSetDesk();
  const use = editor.draft.approved;
  const template = approved.find((one) => one.id === use?.id) ?? approved[0];
  const values = (use?.id === template.id && use.values) || {};
  const { sending, send } = useSend(editor, seenUpTo, (draft) => ({
    ...draft,
    approved: { id: template.id, values },
    text: approvedText(template, values),
  }));
  const write = (next: ApprovedTemplate, filled: Record<string, string>) =>
    editor.edit({ approved: { id: next.id, values: filled }, text: approvedText(next, filled), html: null });
  const places = openPlaces(template, values);
  const open = places.length;
  const problem: Sentence | null =
    head?.problem ?? (open > 0 ? { key: 'composer.approvedOpen', facts: { count: open } } : null);
  const canSend = !sending && problem === null;
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
  const sampleOf = ({ samples }: ApprovedTemplate, name: string): string => {
    const sample = samples?.[name];
    return sample === undefined ? '' : t('composer.approvedSample', { sample });
  };
  const picker = useRef<HTMLDivElement>(null);
  const start = head?.start;
  const { giveUp } = useHeldKeys();
  useEffect(() => {
    if (start) return start.current?.focus();
    picker.current?.querySelector('select')?.focus();
    // What was typed blindly was meant for free words: it must not choose a template.
    giveUp();
  }, [start, giveUp]);

  return (
    <EditorShell
      name={region}
      title={title}
      mood="private"
      tall={head !== undefined}
      onFiles={null}
      footer={
        <>
          <DiscardButton />
          <SendBar
            problem={problem && t(problem.key, problem.facts)}
            count={null}
            saved={editor.saved}
            canSend={canSend}
            label={t('composer.send')}
            withDone={withDone}
            onSend={leave}
          />
        </>
      }
    >
      {head?.fields}
      <p className={css.why}>{why}</p>
      <div ref={picker} className={css.form}>
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
            label={placeLabel(template.text, name) ?? t('composer.approvedPlace', { name })}
            placeholder={sampleOf(template, name)}
            value={values[name] ?? ''}
            onChange={(value) => write(template, { ...values, [name]: value.slice(0, 1000) })}
          />
        ))}
      </div>
      <section className={css.preview} aria-label={t('composer.preview')}>
        <p className={css.name}>{t('composer.preview')}</p>
        <div className={css.text} dir="auto">
          {approvedText(template, { ...values, ...Object.fromEntries(places.map((name) => [name, '…'])) })}
        </div>
      </section>
    </EditorShell>
  );
}
