import type { Conversation, Refused } from '@shared/domain/conversation';
import { isFolder, pathOf } from '@shared/domain/serverChange';
import { useCommand } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT, type Translate } from '@/ui/useT';
import css from './RefusedLine.module.css';

/** What the server did not do of what was wanted, why, and the way to ask again; nothing where it did all. */
export function RefusedLine({ conversation: { refused } }: { conversation: Conversation }) {
  const t = useT();
  const { keys, run } = useCommand('tryAgain');
  if (!refused) return null;
  return (
    <div className={css.line}>
      <span className={css.words} role="status">
        <strong>{whatOf(refused, t)}</strong> {whyOf(refused, t)}
      </span>
      <button type="button" className={css.again} onClick={run}>
        {t('conversation.out.tryAgain')}
        <KeyHint label={keys} />
      </button>
    </div>
  );
}

function whatOf({ field, wanted }: Refused, t: Translate): string {
  if (field === 'star') return t(wanted === true ? 'conversation.refused.star' : 'conversation.refused.starOff');
  if (isFolder(wanted)) return t('conversation.refused.folder', { folder: pathOf(wanted) });
  if (typeof wanted === 'boolean') return t(wanted ? 'conversation.refused.read' : 'conversation.refused.unread');
  return t(`conversation.refused.${wanted === 'gone' ? 'trash' : wanted}`);
}

function whyOf({ error: { code, facts } }: Refused, t: Translate): string {
  if (code === 'change.refused') return t(`error.${code}`, facts);
  return t(facts.context === 'full' ? 'conversation.refused.full' : 'conversation.refused.other');
}
