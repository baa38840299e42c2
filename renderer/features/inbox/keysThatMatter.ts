/** What the person is in the middle of. */
export type Moment = 'browsing' | 'reading' | 'selecting';

/** The four commands worth a reminder in each moment, by id; `inbox.key.<id>` is a word short enough for the footer. */
export const keysOf = {
  browsing: ['next', 'open', 'done', 'snooze'],
  reading: ['reply', 'note', 'done', 'snooze'],
  selecting: ['done', 'snooze', 'tag', 'clearSelection'],
} as const satisfies Record<Moment, readonly string[]>;

export type ReminderId = (typeof keysOf)[Moment][number];
