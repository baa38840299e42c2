import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { IconSpeakerphone } from '@tabler/icons-react';
import type { Capabilities } from '@shared/channels/capabilities';
import { useT } from '@/ui/useT';
import { useComposerHandle, useDesk, useSetDesk } from '@/commands';
import { AddressFields } from './AddressFields';
import { AttachButton } from './AttachButton';
import { bodyAndTail, joinTail } from './bodyAndTail';
import { DiscardButton } from './DiscardButton';
import { EditorShell } from './EditorShell';
import { Files } from './Files';
import { focusAtEnd } from './focusAtEnd';
import { ForeignDraft } from './ForeignDraft';
import { QuotedTail } from './QuotedTail';
import { SendBar } from './SendBar';
import { type SendProblem, sendProblem } from './sendProblem';
import { TextArea } from './TextArea';
import { countText, type Sentence } from './limits';
import { useAttachments } from './useAttachments';
import type { DraftEditor } from './useDraftEditor';
import { useHeldSend } from './useHeldSend';
import { useSend } from './useSend';
import css from './MessageEditor.module.css';

type Props = {
  editor: DraftEditor;
  capabilities: Capabilities;
  /** Name of the region, placeholder and name of the text field. */
  words: { region: string; placeholder: string; text: string };
  channel: string;
  title: ReactNode;
  /** Whether the person names the recipients; in a chat they are the other side. */
  addressed: boolean;
  /** What the cursor goes to when the editor opens. */
  start: 'text' | 'to';
  withDone: boolean;
  seenUpTo(): number;
  fields?: ReactNode;
};

/** The editor of everything that leaves: recipients, subject, text, files, and what stands in the way of sending. */
export function MessageEditor(props: Props) {
  const { editor, capabilities, words, channel, title, addressed, start, withDone, seenUpTo, fields } = props;
  const t = useT();
  const setDesk = useSetDesk();
  const { draft, edit } = editor;
  const [unfolded, setUnfolded] = useState(false);
  const { body, tail } = unfolded ? { body: draft.text, tail: '' } : bodyAndTail(draft.text);
  const { uploads, problems, failed, attach } = useAttachments(editor, capabilities, channel);
  const count = countText(draft.text, capabilities.text);
  const isMail = capabilities.subject;
  const problem = sendProblem(draft, { addressed, mail: isMail, written: body, uploading: uploads.length > 0 });
  const { sending, send } = useSend(editor, seenUpTo);
  const canSend = problem === null && !count?.over && !sending;
  const held = useHeldSend({
    ready: canSend,
    uploading: uploads.length > 0,
    failed,
    send: (thenDone) => void send(thenDone),
  });
  const text = useRef<HTMLTextAreaElement>(null);
  const to = useRef<HTMLInputElement>(null);
  useFocusOnOpen(start === 'to' ? to : text);

  const close = () => {
    editor.flush();
    setDesk({ composer: null });
  };
  useComposerHandle({ canSend: () => canSend, send: held.ask, close });
  const takesFiles = capabilities.attachments.grade === 'full' || capabilities.attachments.grade === 'partial';
  const hint = hintOf(held, problem);
  const isPublic = capabilities.visibility === 'public';

  return (
    <EditorShell
      name={words.region}
      title={title}
      mood={isPublic ? 'public' : 'private'}
      tall={draft.kind === 'new'}
      onClose={close}
      onFiles={attach}
      footer={
        <>
          <DiscardButton
            onDiscard={() => {
              editor.discard();
              setDesk({ composer: null });
            }}
          />
          {takesFiles && <AttachButton types={capabilities.attachments.types} onFiles={attach} />}
          <SendBar
            problem={hint === null ? null : t(hint.key, hint.facts)}
            count={count}
            saved={editor.saved}
            canSend={canSend}
            label={t('composer.send')}
            withDone={withDone}
            onSend={held.ask}
          />
        </>
      }
    >
      {isPublic && (
        <p className={css.public}>
          <IconSpeakerphone size={16} stroke={1.5} aria-hidden />
          {t('composer.everyoneReads')}
        </p>
      )}
      {editor.foreign && <ForeignDraft onTake={editor.takeForeign} onKeep={editor.keepOwn} />}
      {fields}
      {addressed && <AddressFields key={draft.kind} draft={draft} edit={edit} mail={isMail} toRef={to} />}
      <TextArea
        ref={text}
        label={words.text}
        placeholder={words.placeholder}
        value={body}
        invalid={count?.over}
        onChange={(next) => edit({ text: joinTail({ body: next, tail }) })}
      />
      {tail !== '' && <QuotedTail onOpen={() => setUnfolded(true)} />}
      <Files
        files={draft.attachments}
        uploads={uploads}
        problems={problems}
        onRemove={(id) => edit({ attachments: draft.attachments.filter((file) => file.id !== id) })}
      />
    </EditorShell>
  );
}

/** The one sentence beside the keys that send. */
function hintOf(held: { waits: boolean; stopped: boolean }, problem: SendProblem | null): Sentence | null {
  if (held.waits) return { key: 'composer.waitsForFiles' };
  if (held.stopped) return { key: 'composer.stoppedByFile' };
  return problem?.shown ? problem : null;
}

/** The cursor goes into the editor whenever it is asked for, also when it is open already. */
function useFocusOnOpen(field: RefObject<HTMLElement | null>): void {
  const asked = useDesk((desk) => desk.composer);
  useEffect(() => focusAtEnd(field.current), [asked, field]);
}
