import { z } from 'zod';
import { Story } from './story';

/** A story that cannot be told: when its time comes it is reported as missing. */
const Unreadable = z.object({ id: z.string(), channel: z.string(), arrives: z.number().min(0).default(0) });
export type Unreadable = z.infer<typeof Unreadable>;

/** The stories of one channel, checked as anything a server says. */
export function readStories(raw: readonly unknown[], channel: string): { stories: Story[]; unreadable: Unreadable[] } {
  const stories = raw.flatMap((one) => Story.safeParse(one).data ?? []);
  const unreadable = raw.flatMap((one) => (Story.safeParse(one).success ? [] : (Unreadable.safeParse(one).data ?? [])));
  const here = (one: { channel: string }) => one.channel === channel;
  return { stories: stories.filter(here), unreadable: unreadable.filter(here) };
}
