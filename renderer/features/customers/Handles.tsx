import type { Handle } from '@shared/domain/customer';
import type { ChannelKind } from '@shared/domain/ids';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { Section } from './Section';
import css from './Handles.module.css';

/** The part of a scope people know: 'mastodon:example.social' is 'mastodon'. */
const kindOf = (scope: string) => (scope.split(':')[0] ?? scope) as ChannelKind;

/** Every address the customer writes from. */
export function Handles({ handles }: { handles: readonly Handle[] }) {
  const t = useT();
  const nameOf = useChannelNames();
  if (handles.length === 0) return null;
  return (
    <Section title={t('customers.handles')}>
      <ul className={css.handles}>
        {handles.map(({ scope, id }) => (
          <li key={`${scope} ${id}`} className={css.handle} title={`${scope} ${id}`}>
            <span className={css.scope}>{nameOf(kindOf(scope))}</span>
            <bdi className={css.id}>{id}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
