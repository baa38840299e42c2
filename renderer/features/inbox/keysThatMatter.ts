/** What the person is in the middle of. */
export type Moment = 'browsing' | 'reading' | 'selecting';

/** Ids of the four commands worth a reminder in each moment. */
export const keysOf: Readonly<Record<Moment, readonly string[]>> = {
  browsing: ['next', 'open', 'done', 'snooze'],
  reading: ['reply', 'done', 'snooze', 'note'],
  selecting: ['done', 'snooze', 'tag', 'clearSelection'],
};
