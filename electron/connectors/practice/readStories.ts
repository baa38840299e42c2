import { z } from 'zod';
import { Story } from './story';

/** A story that cannot be told: when its time comes it is reported as missing. */
const Unreadable = z.object({ id: z.string(), channel: z.string(), arrives: z.number().min(0).default(0) });
export type Unreadable = z.infer<typeof Unreadable>;

type Checked = { stories: Story[]; unreadable: Unreadable[] };

const known = new WeakMap<readonly unknown[], Checked>();

/** The stories of one channel, checked as anything a server says; all of them once, for every account asks. */
export function readStories(raw: readonly unknown[], channel: string): Checked {
  const { stories, unreadable } = known.get(raw) ?? check(raw);
  const here = (one: { channel: string }) => one.channel === channel;
  return { stories: stories.filter(here), unreadable: unreadable.filter(here) };
}

function check(raw: readonly unknown[]): Checked {
  const checked: Checked = { stories: [], unreadable: [] };
  for (const one of raw) {
    const story = Story.safeParse(one);
    if (story.success) checked.stories.push(story.data);
    else checked.unreadable.push(...[Unreadable.safeParse(one).data ?? []].flat());
  }
  known.set(raw, checked);
  return checked;
}
