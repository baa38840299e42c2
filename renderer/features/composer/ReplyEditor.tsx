import { useEffect, useMemo, useState } from 'react';
import { capabilitiesOf } from '@shared/channels/capabilitiesOf';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import type { DraftId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useNow } from '@/ui/useNow';
import { useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { useAccounts, useCustomer, useMessages } from '@/cache';
import { useDesk, useGuess } from '@/commands';
import { GuessLine } from '@/ui/GuessLine';
import { answersTo } from './answerWay';
import { AnswerWayLine } from './AnswerWayLine';
import { ApprovedAnswer } from './ApprovedAnswer';
import { approvedFor } from './approvedFor';
import { bodyAndTail } from './bodyAndTail';
import { Closed } from './Closed';
import { draftParts, requoted, withWritten } from './draftParts';
import { refuseReply } from './limits';
import { MessageEditor } from './MessageEditor';
import { MovedOnLine } from './MovedOnLine';
import { newId } from './newId';
import { answeredMessage, type QuoteWords, type ReplyKind, replyDraft } from './replyDraft';
import { ReplyTitle } from './ReplyTitle';
import { useDraftEditor } from './useDraftEditor';
import { useProof } from './useProof';
import { usePublicLine } from './usePublicLine';
import { useForwardedFiles } from './useForwardedFiles';
import { useQuotedHtml } from './useQuotedHtml';
import { useQuoteWords } from './useQuoteWords';
import { useSeenUpTo } from './useSeenUpTo';

type Props = { conversation: Conversation; kind: ReplyKind; stored: Draft | null };

/** An answer in a conversation, or why there can be none. */
export function ReplyEditor(props: Props) {
  const { conversation, kind, stored } = props;
  const accounts = useAccounts();
  const account = accounts.find(({ id }) => id === conversation.accountId);
  const asked = useDesk((desk) => desk.composer?.privately === true);
  const inPublic = capabilitiesOf(accounts, conversation);
  const privateProfile = inPublic?.privateReply?.profile;
  const inPrivate = privateProfile === undefined ? undefined : account?.profiles[privateProfile];
  const privately = kind === 'reply' && inPrivate !== undefined && (asked || stored?.privately === true);
  const capabilities = privately ? inPrivate : inPublic;
  const channel = useChannelLook((privately && inPublic?.privateReply?.channel) || conversation.channel).name;
  const now = useNow();
  const { messages, loading } = useMessages(conversation.id);
  if (!capabilities) return null;
  const forwards = capabilities.forward === 'full' || capabilities.forward === 'partial';
  const refusal =
    kind === 'forward'
      ? forwards
        ? null
        : ({ key: 'composer.cannotForward', facts: { channel } } as const)
      : refuseReply(capabilities, privately ? null : conversation.windowEndsAt, now, channel);
  const approved = refusal && approvedFor(account, refusal);
  if (approved) return <ApprovedAnswer {...props} approved={approved} channel={channel} />;
  if (refusal) return <Closed conversation={conversation} why={refusal} />;
  // To whom an answer goes is known by the messages: one begun before they are read would go to nobody.
  if (loading && props.stored === null) return null;
  return <Answer {...props} {...{ capabilities, channel, messages, privately }} />;
}

function Answer({
  conversation,
  kind,
  stored,
  capabilities,
  channel,
  messages,
  privately,
}: Props & { capabilities: Capabilities; channel: string; messages: readonly Message[]; privately: boolean }) {
  const t = useT();
  const answered = answeredMessage(
    messages,
    useDesk((desk) => desk.focusedMessage),
  );
  const words = useQuoteWords();
  const account = useAccounts().find(({ id }) => id === conversation.accountId);
  const fresh = (id: DraftId): Draft => ({
    ...(privately && { privately }),
    ...replyDraft({
      id,
      kind,
      conversation,
      messages,
      answered,
      account,
      withSubject: capabilities.subject,
      words,
      now: Date.now(),
    }),
  });
  const editor = useDraftEditor(stored, () => fresh(newId<DraftId>()));
  const seenUpTo = useSeenUpTo(messages);
  const [began] = useState(() => stored?.updatedAt ?? Date.now());
  const quoted = useQuotedHtml(answered, capabilities.text.format === 'html', introOf(kind, words));
  const forwarded = useForwardedFiles(editor, answered);
  const quotedHtml = quoted.html;
  const present = useMemo(() => messages.flatMap(addressesOf), [messages]);

  const customer = useCustomer(conversation.customerId);
  const known = useGuess(customer, messages);
  const publicLine = usePublicLine(privately, customer?.language ?? null);
  const proof = useProof(conversation, messages, present);

  const isPrivate = editor.draft.privately === true;
  useEffect(() => {
    if (isPrivate !== privately) editor.edit({ privately: privately || undefined });
  });

  // "Reply all" in the middle of a reply keeps what was written and changes who gets it.
  const { edit, draft } = editor;
  useEffect(() => {
    if (draft.kind === kind) return;
    edit((before) => {
      const next = fresh(before.id);
      const attachments = [...before.attachments, ...next.attachments];
      if (before.html !== null) {
        const { written } = draftParts(before, null);
        return { ...next, ...withWritten(draftParts(next, quotedHtml), written), from: before.from, attachments };
      }
      return { ...next, text: `${bodyAndTail(before.text).body}${next.text}`, attachments };
    });
  });

  // What was typed before the original was read has a plain quote below it.
  useEffect(() => {
    const late = quotedHtml === null ? null : requoted(draft, quotedHtml);
    if (late) edit(late);
  }, [quotedHtml, draft, edit]);

  return (
    <MessageEditor
      editor={editor}
      account={account}
      capabilities={capabilities}
      channel={channel}
      quoted={quoted}
      present={present}
      forwarded={forwarded}
      words={{
        region: t('composer.region'),
        placeholder:
          kind === 'forward'
            ? t('composer.placeholderForward')
            : t('composer.placeholder', { name: conversation.customerName }),
        text: t('composer.text'),
      }}
      title={<ReplyTitle {...{ conversation, kind, channel, privately }} />}
      line={publicLine.line}
      addressed={capabilities.subject}
      start={kind === 'forward' ? 'to' : 'text'}
      withDone
      fields={
        <>
          {publicLine.field}
          {known && kind !== 'forward' && known.guess.formReason !== 'noted' && <GuessLine {...known} bare />}
          <MovedOnLine messages={messages} since={began} />
          <AnswerWayLine
            answered={answered}
            draft={draft}
            onSendTo={(address) => edit((before) => ({ ...before, to: [address, ...before.to.slice(1)] }))}
          />
        </>
      }
      answered={kind === 'forward' ? null : answered}
      seenUpTo={seenUpTo}
      proof={proof}
      asked={kind === 'forward' ? null : conversation.id}
    />
  );
}

const addressesOf = (message: Message): string[] => [
  ...[message.author, ...message.to, ...message.cc].map(({ address }) => address),
  answersTo(message),
];

const introOf = (kind: ReplyKind, words: QuoteWords) => (kind === 'forward' ? words.forwarded : words.intro);
