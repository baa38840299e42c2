import type { Guess } from '@shared/logic/salutation/guess';
import { KeyHint } from './KeyHint';
import { useT } from './useT';
import css from './GuessLine.module.css';

type Props = { guess: Guess; keys: string | null; run(): void; bare?: boolean };

/** How a customer is addressed, what of it is guessed and why, and the key that says otherwise. `bare`: in one line, without room around. */
export function GuessLine({ guess, keys, run, bare = false }: Props) {
  const t = useT();
  const { form, formReason, address, addressReason, line } = guess;
  const why = [
    t(`customers.guess.form.${formReason}`, { form: t(`customers.form.${form}`) }),
    t(`customers.guess.address.${addressReason}`, { address: t(`customers.address.${address}`) }),
  ].join(' · ');
  return (
    <p className={css.line} data-bare={bare || undefined}>
      <bdi className={css.words}>{line}</bdi>
      <span className={css.why} title={bare ? why : undefined}>
        {why}
      </span>
      <button type="button" className={css.other} onClick={run}>
        {t(form === 'du' ? 'customers.guess.sie' : 'customers.guess.du')}
        <KeyHint label={keys} />
      </button>
    </p>
  );
}
