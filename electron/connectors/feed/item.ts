import type { Ms } from '@shared/domain/ids';

/** One item of a feed, whatever the format. `at` null where the feed does not say; `html` as the feed has it. */
export type Item = {
  id: string;
  title: string;
  link: string | null;
  text: string;
  html: string | null;
  author: string | null;
  at: Ms | null;
};

/** A feed as it is now. `everyMs`: how often it wants to be asked at most; null where it does not say. */
export type Feed = { title: string; items: Item[]; everyMs: Ms | null };
