import type { Handle } from '@shared/domain/customer';
import type { ChannelKind } from '@shared/domain/ids';
import { useChannelNames } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { Section } from './Section';
import { useAddressWords } from './addressWords';
import css from './Handles.module.css';

/** Scopes that several channels share, so that no channel names them. */
const shared = new Set(['phone', 'meta'] as const);
type Shared = typeof shared extends Set<infer T> ? T : never;

/** Every address the customer writes from. */
export function Handles({ handles }: { handles: readonly Handle[] }) {
  const t = useT();
  const channelName = useChannelNames();
  const wordsOf = useAddressWords();
  // The part before the colon is what people know: 'mastodon:example.social' is Mastodon.
  const nameOf = (scope: string): string => {
    const kind = scope.split(/[:/]/u)[0] ?? scope;
    return shared.has(kind as Shared) ? t(`customers.scope.${kind as Shared}`) : channelName(kind as ChannelKind);
  };
  if (handles.length === 0) return null;
  return (
    <Section title={t('customers.handles')}>
      <ul className={css.handles}>
        {handles.map((handle) => (
          <li
            key={`${handle.scope} ${handle.id}`}
            className={css.handle}
            title={`${nameOf(handle.scope)}: ${wordsOf(handle)}`}
          >
            <span className={css.scope}>{nameOf(handle.scope)}</span>
            <bdi className={css.id}>{wordsOf(handle)}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
