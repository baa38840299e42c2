import type { Suggestion } from '@shared/logic/search/suggest';
import { useT } from '@/ui/useT';
import css from './Search.module.css';

/** The id of the list; its lines are that with their number. */
export const suggestionsId = 'search-suggestions';

type Props = { items: readonly Suggestion[]; marked: number; onTake(item: Suggestion): void };

/** What may be typed next, below the field; what an operator does stands beside it. */
export function SuggestionList({ items, marked, onTake }: Props) {
  const t = useT();
  return (
    <div id={suggestionsId} role="listbox" aria-label={t('search.suggestions')} className={css.suggestions}>
      {items.map((item, index) => (
        <div
          key={item.text}
          id={`${suggestionsId}-${index}`}
          role="option"
          aria-selected={index === marked}
          className={css.suggestion}
          data-marked={index === marked || undefined}
          tabIndex={-1}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(item);
          }}
        >
          <bdi className={css.operator}>{item.text}</bdi>
          {item.goesOn && <span className={css.hint}>{t(`search.hint.${item.operator}`)}</span>}
        </div>
      ))}
    </div>
  );
}
