import { useCommand } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './Handles.module.css';

/** The way back where several customers were joined. */
export function SplitButton() {
  const t = useT();
  const { label, keys, run } = useCommand('splitCustomer');
  return (
    <button type="button" className={css.split} title={label} onClick={run}>
      {t('customers.split')}
      <KeyHint label={keys} />
    </button>
  );
}
