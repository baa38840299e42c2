import type { Handle } from '@shared/domain/customer';
import { useT } from '@/ui/useT';
import { Section } from './Section';
import css from './Handles.module.css';

/** The part of a scope people know: 'meta:page:17' is 'meta'. */
const shortScope = (scope: string): string => scope.split(':')[0] ?? scope;

/** Every address the customer writes from. */
export function Handles({ handles }: { handles: readonly Handle[] }) {
  const t = useT();
  if (handles.length === 0) return null;
  return (
    <Section title={t('customers.handles')}>
      <ul className={css.handles}>
        {handles.map(({ scope, id }) => (
          <li key={`${scope} ${id}`} className={css.handle} title={`${scope} ${id}`}>
            <span className={css.scope}>{shortScope(scope)}</span>
            <bdi className={css.id}>{id}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
