import { useMemo } from 'react';
import type { Capabilities } from '@shared/channels/capabilities';
import type { Account } from '@shared/domain/account';
import type { ChangeOf } from '@shared/domain/change';
import type { Draft } from '@shared/domain/draft';
import type { Identity } from '@shared/domain/identity';
import type { Open } from '@shared/logic/templates/openIn';
import { identitiesOf } from '@shared/logic/writing/identity';
import { withInitials } from '@shared/logic/text/initials';
import { useLocale } from '@/ui/format/locale';
import { useKnownAddresses } from '@/cache';
import { draftParts, signed } from './draftParts';
import { countText, type Sentence, takesFilesIn } from './limits';
import { recipientsOf } from './recipients';
import { sendProblem } from './sendProblem';
import type { useAttachments } from './useAttachments';
import type { DraftEditor } from './useDraftEditor';
import { useHeldSend } from './useHeldSend';
import type { QuotedHtml } from './useQuotedHtml';
import { useSend } from './useSend';
import { useWarning } from './useWarning';
import type { useWriting } from './useWriting';
import { warningsOf } from './warnings';

type Parts = {
  editor: DraftEditor;
  account: Account | undefined;
  capabilities: Capabilities;
  addressed: boolean;
  seenUpTo(): number;
  line?(): ChangeOf<'send'>['line'];
  quoted?: QuotedHtml;
  present?: readonly string[];
  writing: ReturnType<typeof useWriting>;
  files: Pick<ReturnType<typeof useAttachments>, 'uploads' | 'failed'>;
  /** A voice message is being spoken: what is sent waits for it. */
  recording: { active: boolean; lost: boolean };
  identity: Identity | null;
  /** What a public answer is signed with; '': nothing. */
  initials: string;
  forwarded?: { fetching: boolean; failed: boolean };
  proof?: (draft: Draft, written: string) => Sentence[];
  /** What templates left open in the text. */
  open: Open;
};

const nobody: readonly string[] = [];
const nobodyNamed: ReadonlySet<string> = new Set();
const nothing: readonly Sentence[] = [];

/** Everything between a text and its leaving: what forbids it, what is asked first, what it waits for. */
export function useLeaving(parts: Parts) {
  const { editor, account, capabilities, addressed, seenUpTo, writing, files, identity } = parts;
  const { draft } = editor;
  const { language } = useLocale();
  const isMail = capabilities.subject;
  const takesFiles = takesFilesIn(capabilities);
  const uploading = files.uploads.length > 0 || parts.recording.active || (parts.forwarded?.fetching ?? false);
  const failed = files.failed || parts.recording.lost || (parts.forwarded?.failed ?? false);
  const written = writing.body;
  const recipients = recipientsOf(capabilities);
  const known = useKnownAddresses(isMail ? 'mail' : addressed && recipients === 'phone' ? 'phone' : null);
  const { present = nobody } = parts;
  const familiar = useMemo(() => {
    if (known === null) return null;
    const own = account ? [account.address, ...identitiesOf(account).map(({ address }) => address)] : [];
    return new Set([...known.map(({ address }) => address), ...present, ...own].map((each) => each.toLowerCase()));
  }, [known, present, account]);

  const inFull = (text: string): string =>
    capabilities.visibility === 'public' ? withInitials(text, parts.initials) : text;
  const count = countText(inFull(draft.text), capabilities.text, language);
  const problem = sendProblem(draft, { addressed, recipients, account, written, uploading, open: parts.open });
  const leaves = (row: Draft): Draft =>
    writing.parts && identity
      ? signed(row, draftParts(row, parts.quoted?.html ?? null), identity)
      : { ...row, text: inFull(row.text) };
  const { sending, send } = useSend(editor, seenUpTo, leaves, parts.line);
  const canSend = problem === null && !count?.over && !sending;
  const held = useHeldSend({
    ready: canSend,
    uploading: uploading || (parts.quoted?.loading ?? false),
    failed,
    send: (way) => void send(way),
  });
  const warnings = warningsOf(isMail ? draft : { ...draft, to: [], cc: [], bcc: [] }, {
    ...{ written, uploading, takesFiles },
    known: isMail ? familiar : nobodyNamed,
    found: parts.proof?.(draft, written) ?? nothing,
  });
  const warning = useWarning(warnings, held.ask);
  /** The whole text as it will leave; only worked out where it is looked at. */
  const whole = (): string => leaves(draft).text;
  return { canSend, count, problem, held, known, ask: warning.ask, warnings: warning.shown, whole };
}
