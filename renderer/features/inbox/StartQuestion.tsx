import { useAccounts } from '@/cache';
import { accountThatAsks, useCommand } from '@/commands';
import { intlTag, useLocale } from '@/ui/format/locale';
import { keepFocus } from '@/ui/keepFocus';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './StartQuestion.module.css';

/** Asks once with which of its old conversations a new account begins. Nothing waits for the answer. */
export function StartQuestion() {
  const t = useT();
  const tag = intlTag(useLocale().language);
  const account = accountThatAsks(useAccounts());
  if (!account?.firstSync) return null;
  const { these, all } = account.firstSync;
  const number = (count: number): string => count.toLocaleString(tag);
  return (
    <section className={css.question} aria-label={t('inbox.start.region', { account: account.name })}>
      <p className={css.words} role="status">
        <strong>{account.name}</strong>: {t('inbox.start.question', { count: these, number: number(these) })}
        {all > these && ` ${t('inbox.start.older', { number: number(all) })}`} {t('inbox.start.which')}
      </p>
      <div className={css.answers}>
        <Answer id="start.these" words={t('inbox.start.these', { count: these, number: number(these) })} main />
        {all > these && <Answer id="start.all" words={t('inbox.start.all', { number: number(all) })} />}
        <Answer id="start.none" words={t('inbox.start.none')} />
      </div>
    </section>
  );
}

function Answer({ id, words, main = false }: { id: string; words: string; main?: boolean }) {
  const { keys, run } = useCommand(id);
  return (
    <button type="button" className={css.answer} data-main={main} onMouseDown={keepFocus} onClick={run}>
      {words}
      <KeyHint label={keys} />
    </button>
  );
}
