import { useT } from '@/ui/useT';
import type { DryRun } from './useDryRun';
import dialog from '@/ui/ListDialog.module.css';
import css from './Rules.module.css';

/** As many are named. */
const named = 8;

/** What the rule would have done to what came in last. */
export function DryRunResult({ result }: { result: DryRun }) {
  const t = useT();
  return (
    <div role="status" className={css.tried}>
      {result !== null && (
        <>
          <p className={dialog.hint}>{t('rules.tried', { count: result.found.length, of: result.of })}</p>
          <ul className={dialog.list}>
            {result.found.slice(0, named).map((row) => (
              <li key={row.id} className={css.found}>
                <bdi className={css.who}>{row.customerName}</bdi>
                <bdi className={css.what}>{row.subject ?? row.snippet}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
