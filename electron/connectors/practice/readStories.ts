import { Story } from './story';

/** The stories of one channel that can be read; the others are missed when their time comes, and reported then. */
export function readStories(raw: readonly unknown[], channel: string): Story[] {
  return raw.flatMap((one) => {
    const story = Story.safeParse(one);
    return story.success && story.data.channel === channel ? [story.data] : [];
  });
}
