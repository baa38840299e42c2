import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Account } from '@shared/domain/account';
import type { ChangeOf } from '@shared/domain/change';
import type { Draft } from '@shared/domain/draft';
import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { plainText } from '@shared/logic/writing/plainText';
import type { RichHandle } from '@/ui/rich/richHandle';
import { useKeptPictures } from '@/ui/rich/useKeptPictures';
import { useT } from '@/ui/useT';
import { useTemplates, useWritingSettings } from '@/cache';
import { type SendWay, useComposerHandle, useDesk, useSetDesk } from '@/commands';
import { AddressFields } from './AddressFields';
import { AttachButton } from './AttachButton';
import { DetailsLine } from './DetailsLine';
import { DiscardButton } from './DiscardButton';
import { takeDropped } from './dropped';
import { EditorShell } from './EditorShell';
import { Files } from '@/ui/attachments';
import { focusAtEnd } from './focusAtEnd';
import { ForeignDraft } from './ForeignDraft';
import { IdentityField } from './IdentityField';
import { hintOf } from './hint';
import { insertAnswer } from './insertAnswer';
import { type Sentence, takesFilesIn, takesVoiceIn } from './limits';
import { QuotedTail } from './QuotedTail';
import { recipientsOf } from './recipients';
import { ReachLine } from './ReachLine';
import { SendBar } from './SendBar';
import { LeavingPreview } from './LeavingPreview';
import { SignaturePreview } from './SignaturePreview';
import { SuggestedAnswers } from './SuggestedAnswers';
import { TextField } from './TextField';
import { useAttachments } from './useAttachments';
import type { DraftEditor } from './useDraftEditor';
import { useIdentity } from './useIdentity';
import { useLeaving } from './useLeaving';
import { ThenLine } from './ThenLine';
import { usePreview } from './usePreview';
import { useSuggestedAnswers } from './useSuggestedAnswers';
import type { QuotedHtml } from './useQuotedHtml';
import { useTemplateText } from './useTemplateText';
import { useRemovedFiles } from './useRemovedFiles';
import { useWriting } from './useWriting';
import { useVoice, VoiceButton, VoiceLine } from './voice';
import { WarningLine } from './WarningLine';

type Props = {
  editor: DraftEditor;
  account: Account | undefined;
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
  /** What is left in public where it is a private answer. */
  line?(): ChangeOf<'send'>['line'];
  /** The quote with the original's own looks, where there is one. */
  quoted?: QuotedHtml;
  /** Addresses that take part in the conversation already. */
  present?: readonly string[];
  /** Files of a forwarded message that are still on their way from its server. */
  forwarded?: { fetching: boolean; failed: boolean };
  /** What an answer may have overlooked. */
  proof?: (draft: Draft, written: string) => Sentence[];
  /** The conversation that answers are suggested for. */
  asked?: ConversationId | null;
  /** The message that is answered. */
  answered?: Message | null;
  fields?: ReactNode;
};

/** The editor of everything that leaves: recipients, subject, text, files, and what stands in the way of sending. */
export function MessageEditor(props: Props) {
  const { editor, account, capabilities, words, channel, title, addressed, start, withDone, fields } = props;
  const t = useT();
  const setDesk = useSetDesk();
  const { draft, edit } = editor;
  const isMail = capabilities.subject;
  const text = useRef<RichHandle & HTMLTextAreaElement>(null);
  const to = useRef<HTMLInputElement>(null);
  const writing = useWriting(editor, capabilities, props.quoted?.html ?? null);
  const { identity, choices, choose, next } = useIdentity(editor, isMail ? account : undefined);
  const files = useAttachments(editor, capabilities, channel, (cid, name) => text.current?.addPicture(cid, name));
  const voice = useVoice(files.attach);
  useKeptPictures(draft.attachments);
  const templates = useTemplateText(editor, text, useTemplates(), writing.parts, writing.body, files.admitKept);
  const { initials = '', suggestions = false } = useWritingSettings() ?? {};
  const leaving = useLeaving({ ...props, writing, files, identity, initials, open: templates.open, recording: voice });
  const suggested = useSuggestedAnswers(suggestions ? (props.asked ?? null) : null);
  const preview = usePreview(text);
  useFocusOnOpen(start === 'to' ? to : text);
  const { attach } = files;
  useEffect(() => {
    const dropped = takeDropped();
    if (dropped.length > 0) attach(dropped);
  });

  const close = () => {
    editor.flush();
    setDesk({ composer: null });
  };
  const discard = () => {
    editor.discard();
    setDesk({ composer: null });
  };
  const takesFiles = takesFilesIn(capabilities);
  const picker = useRef<HTMLInputElement>(null);
  const removed = useRemovedFiles(editor);
  const send = (way: SendWay): void => {
    voice.finish();
    leaving.ask(way);
  };
  const takesVoice = takesVoiceIn(capabilities);
  const filesHandle = {
    record: takesVoice ? voice.toggle : undefined,
    discardVoice: voice.active ? voice.discard : undefined,
    attach: () => picker.current?.click(),
    canRemove: removed.canRemove,
    remove: removed.removeLast,
    canRestore: removed.canRestore,
    restore: removed.restore,
  };
  useComposerHandle({
    canSend: () => leaving.canSend,
    send,
    close,
    discard,
    files: takesFiles ? filesHandle : undefined,
    nextIdentity: next,
    templates: templates.handle,
  });
  const isPublic = capabilities.visibility === 'public';
  const hint = hintOf(leaving.held, leaving.problem);

  return (
    <EditorShell
      name={words.region}
      title={title}
      mood={isPublic ? 'public' : 'private'}
      tall={draft.kind === 'new'}
      onFiles={takesFiles ? files.attach : null}
      footer={
        <>
          {leaving.warnings.length > 0 && <WarningLine warnings={leaving.warnings} />}
          <VoiceLine state={voice.state} />
          <ThenLine steps={draft.template?.then ?? []} onChange={templates.setThen} />
          <DiscardButton />
          {takesFiles && <AttachButton input={picker} types={capabilities.attachments.types} onFiles={files.attach} />}
          {takesVoice && <VoiceButton active={voice.active} />}
          <SendBar
            problem={hint === null ? null : t(hint.key, { ...hint.facts, keys: templates.keys })}
            count={leaving.count}
            saved={editor.saved}
            canSend={leaving.canSend}
            label={t('composer.send')}
            withDone={withDone}
            onSend={send}
          />
        </>
      }
    >
      <ReachLine capabilities={capabilities} answered={props.answered ?? null} initials={initials} />
      {editor.foreign && <ForeignDraft onTake={editor.takeForeign} onKeep={editor.keepOwn} />}
      {fields}
      {identity && choices.length > 1 && <IdentityField value={identity} choices={choices} onChange={choose} />}
      {addressed && (
        <AddressFields
          key={draft.kind}
          {...{ draft, edit, account }}
          recipients={recipientsOf(capabilities)}
          known={leaving.known}
          toRef={to}
        />
      )}
      {preview.shown && <LeavingPreview text={leaving.whole()} />}
      <div hidden={preview.shown}>
        <TextField
          ref={text}
          writing={writing}
          words={words}
          over={leaving.count?.over}
          onTab={templates.tab}
          onPictures={files.attachInline}
        />
      </div>
      {identity?.signature && !preview.shown && <SignaturePreview html={identity.signature} />}
      {identity && <DetailsLine signature={plainText(identity.signature ?? '')} />}
      {writing.folded && !preview.shown && <QuotedTail onOpen={writing.unfold} />}
      {writing.body.trim() === '' && (
        <SuggestedAnswers found={suggested} onTake={(answer) => text.current && insertAnswer(text.current, answer)} />
      )}
      <Files
        files={draft.attachments}
        uploads={files.uploads}
        problems={files.problems}
        onRemove={removed.remove}
        describe={files.describe}
      />
    </EditorShell>
  );
}

/** The cursor goes into the editor whenever it is asked for, also when it is open already; once no dialog lies over it. */
function useFocusOnOpen(field: RefObject<{ focus(): void } | null>): void {
  const asked = useDesk((desk) => desk.composer);
  const covered = useDesk((desk) => desk.dialog !== null);
  const served = useRef<typeof asked>(null);
  useEffect(() => {
    if (covered || served.current === asked) return;
    served.current = asked;
    focusAtEnd(field.current);
  }, [asked, covered, field]);
}
