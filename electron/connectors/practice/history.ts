import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Due, Progress } from './cursor';
import { participant, ourselves, remoteId, storyMessage } from './message';
import { type Line, lineAt, type Story } from './story';

/** What a story or a line of it gives: events now, and what is due later. */
export type Told = { events: ConnectorEvent[]; due: Due[] };

/** One line of a story that began to be told at `start`, with what became of it. */
export function tellLine(account: Account, story: Story, index: number, start: Ms): ConnectorEvent[] {
  const line = story.lines[index];
  if (!line) return [];
  const id = remoteId(story.id, `line-${index}`);
  const at = lineAt(line, start);
  const answers = index === 0 ? null : remoteId(story.id, `line-${line.answers ?? index - 1}`);
  const place = { id, at, answers, first: remoteId(story.id, 'line-0'), read: isRead(story, index) };
  return [
    storyMessage(account, story, line, place),
    ...(line.edited === undefined
      ? []
      : [{ type: 'edit' as const, remoteId: id, text: line.edited, html: null, at: at + 30_000 }]),
    ...(line.withdrawn ? [{ type: 'remove' as const, remoteId: id, at: at + 45_000 }] : []),
    ...(line.reaction === undefined ? [] : [reactionTo(account, story, line, id, line.reaction)]),
  ];
}

/** Who reacts: the customer to us, we to the customer. */
function reactionTo(account: Account, story: Story, line: Line, id: ReturnType<typeof remoteId>, emoji: string) {
  const own = line.by !== 'us';
  const author = own ? ourselves(account) : participant(account, story.customer);
  return { type: 'reaction' as const, remoteId: id, author, own, emoji, removed: false };
}

/** The past of a story, oldest line first; late lines are due at once instead. */
export function tellStory(account: Account, story: Story, start: Ms): Told {
  const indexes = [...story.lines.keys()];
  const late = (index: number) => story.lines[index]?.late === true;
  return {
    events: indexes.filter((index) => !late(index)).flatMap((index) => tellLine(account, story, index, start)),
    due: indexes
      .filter(late)
      .map((index) => ({ at: start, story: story.id, what: { type: 'line' as const, line: index } })),
  };
}

/** Where a story stands before anybody answers it from here. */
export function firstProgress(story: Story, start: Ms): Progress {
  const heard = story.lines.filter(({ by }) => by !== 'us').map((line) => lineAt(line, start));
  return { turns: 0, heardAt: Math.max(0, ...heard) };
}

/** The account's stories of the past, the most recently active first. */
export function pastStories(stories: readonly Story[]): Story[] {
  const newest = (story: Story) => Math.min(...story.lines.map(({ ago }) => ago));
  return stories.filter(({ arrives }) => arrives === undefined).sort((a, b) => newest(a) - newest(b));
}

/** Live stories, as what is due. */
export function arrivals(stories: readonly Pick<Story, 'id' | 'arrives'>[], openedAt: Ms): Due[] {
  return stories.flatMap(({ id, arrives }) =>
    arrives === undefined
      ? []
      : [{ at: openedAt + Math.round(arrives * 60_000), story: id, what: { type: 'arrive' as const } }],
  );
}

function isRead(story: Story, index: number): boolean {
  return story.read === true || story.lines.slice(index + 1).some(({ by }) => by === 'us');
}
