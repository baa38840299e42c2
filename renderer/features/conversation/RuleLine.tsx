import type { Conversation } from '@shared/domain/conversation';
import type { Ruled } from '@shared/domain/rule';
import { useCommand } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT, type Translate } from '@/ui/useT';
import css from './RuleLine.module.css';

/** What rules did to this conversation, and the way back; nothing where none did. */
export function RuleLine({ conversation: { ruled = [] } }: { conversation: Conversation }) {
  const t = useT();
  const { keys, run } = useCommand('undoRule');
  if (ruled.length === 0) return null;
  return (
    <div className={css.line}>
      <span className={css.words}>
        {ruled.map((one) => t('rules.line', { name: one.name, what: whatOf(one, t) })).join(' · ')}
      </span>
      <button type="button" className={css.back} onClick={run}>
        {t('rules.takeBack')}
        <KeyHint label={keys} />
      </button>
    </div>
  );
}

function whatOf({ after }: Ruled, t: Translate): string {
  const facts = (['tags', 'starred', 'pinned', 'muted', 'unread'] as const).filter((name) => after[name] !== undefined);
  const state = after.state === undefined ? [] : [t(`rules.did.state.${after.state}`)];
  return [...facts.map((name) => t(`rules.did.${name}`)), ...state].join(', ');
}
