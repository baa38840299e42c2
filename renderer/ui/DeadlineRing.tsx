import { ringState } from './ringState';
import { useNow } from './useNow';
import css from './DeadlineRing.module.css';

/**
 * A small ring that empties until `deadline` (UTC ms): amber when soon, red and hollow with a dot when late.
 * `since` is when its clock started; `title` says in words what it means.
 */
export function DeadlineRing({ since, deadline, title }: { since: number; deadline: number; title: string }) {
  const { left, mood } = ringState(since, deadline, useNow());
  return (
    <svg className={css.ring} data-mood={mood} viewBox="0 0 14 14" role="img" aria-label={title}>
      <title>{title}</title>
      <circle className={css.track} cx="7" cy="7" r="5" />
      {mood === 'late' ? (
        <circle className={css.dot} cx="7" cy="7" r="1.75" />
      ) : (
        <circle className={css.left} cx="7" cy="7" r="5" pathLength="1" strokeDasharray={`${left} 1`} />
      )}
    </svg>
  );
}
