import { useT } from '@/ui/useT';
import type { KnownAddress } from '@/cache';
import css from './Suggestions.module.css';

type Props = {
  id: string;
  found: readonly KnownAddress[];
  chosen: KnownAddress | undefined;
  onTake(address: KnownAddress): void;
};

/** Known addresses below the line that is typed in. The focus stays in the line. */
export function Suggestions({ id, found, chosen, onTake }: Props) {
  const t = useT();
  return (
    <div id={id} className={css.list} role="listbox" aria-label={t('composer.suggestions')}>
      {found.map((each, at) => (
        <div
          key={each.address}
          id={`${id}-${at}`}
          className={css.option}
          role="option"
          tabIndex={-1}
          aria-selected={each === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(each);
          }}
        >
          {each.name !== '' && <bdi>{each.name}</bdi>} <span className={css.address}>{each.address}</span>
        </div>
      ))}
    </div>
  );
}
