import type { Message } from '@shared/domain/message';
import type { MessageAct } from '@shared/domain/messageAct';
import type { AppError } from '@shared/errors/appError';
import { useAccounts } from '@/cache';
import { useCommand, useSetDesk } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT, type Translate } from '@/ui/useT';
import css from './OutboxLine.module.css';

/** What is not done to a message at its server: what was refused, and a deletion that has to wait for it. */
export function ActsLine({ message }: { message: Message }) {
  const live = useAccounts().find(({ id }) => id === message.accountId)?.status.state === 'live';
  const waits = message.acts?.some(({ act, error }) => act.kind === 'remove' && !error) ?? false;
  return waits && !live ? <WaitingLine message={message} /> : <Refused message={message} />;
}

/** A deletion the service could not be asked for yet: it can be withdrawn. */
function WaitingLine({ message: { id } }: { message: Message }) {
  const t = useT();
  const setDesk = useSetDesk();
  const { keys, run } = useCommand('keepMessage');
  const keep = () => {
    setDesk({ focusedMessage: id });
    run();
  };
  return (
    <footer className={css.line}>
      <span role="status">{t('conversation.removalWaits')}</span>
      <span className={css.buttons}>
        <button type="button" className={css.button} onClick={keep}>
          {t('conversation.keepMessage')}
          <KeyHint label={keys} />
        </button>
      </span>
    </footer>
  );
}

/** What the server did not do to a message, why, and the ways on: ask again, or let it be. */
function Refused({ message: { id, acts } }: { message: Message }) {
  const t = useT();
  const setDesk = useSetDesk();
  const again = useCommand('tryAgain');
  const letBe = useCommand('letBe');
  const refused = (acts ?? []).flatMap(({ act, error }) => (error ? [{ act, error }] : []));
  if (refused.length === 0) return null;
  const runHere = (run: () => void) => () => {
    setDesk({ focusedMessage: id });
    run();
  };
  return (
    <footer className={css.line} data-serious>
      <span role="status">{refused.map(({ act, error }) => `${whatOf(act, t)} ${whyOf(error, t)}`).join(' ')}</span>
      <span className={css.buttons}>
        <button type="button" className={css.button} onClick={runHere(again.run)}>
          {t('conversation.out.tryAgain')}
          <KeyHint label={again.keys} />
        </button>
        <button type="button" className={css.button} onClick={runHere(letBe.run)}>
          {t('conversation.letBe')}
        </button>
      </span>
    </footer>
  );
}

function whatOf(act: MessageAct, t: Translate): string {
  switch (act.kind) {
    case 'react':
      return t(act.on ? 'conversation.refused.react' : 'conversation.refused.unreact', { emoji: act.emoji });
    case 'edit':
      return t('conversation.refused.edit');
    case 'remove':
      return t('conversation.refused.remove');
    case 'hide':
      return t(act.hidden ? 'conversation.refused.hide' : 'conversation.refused.show');
  }
}

function whyOf({ code }: AppError, t: Translate): string {
  if (code === 'unsupported' || code === 'content.tooLong') return t(`conversation.refused.why.${code}`);
  if (code === 'not.found') return t('conversation.refused.why.gone');
  return t('conversation.refused.why.other');
}
