import type { Account } from '@shared/domain/account';
import type { Ms, RemoteId } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Due, Progress } from './cursor';
import { participant, ourselves, remoteId, storyMessage } from './message';
import { type Line, lineAt, type Story, type Turn } from './story';

/** What a story or a part of it gives: events now, and what is due later. */
export type Told = { events: ConnectorEvent[]; due: Due[] };

/** One line of a story that began to be told at `start`. */
export function tellLine(account: Account, story: Story, index: number, start: Ms): Told {
  const line = story.lines[index];
  if (!line) return { events: [], due: [] };
  const id = remoteId(story.id, `line-${index}`);
  const at = lineAt(line, start);
  const answers = index === 0 ? null : remoteId(story.id, `line-${line.answers ?? index - 1}`);
  const message = storyMessage(account, story, line, { id, at, answers, read: isRead(story, index) });
  const reaction = line.reaction === undefined ? [] : [reactionTo(account, story, line, id, line.reaction)];
  return { events: [message, ...reaction], due: changesOf(story, line, id, at) };
}

/** What the author makes of a message shortly after `at`: corrects it, or takes it back. */
export function changesOf(story: Story, said: Line | Turn, id: RemoteId, at: Ms): Due[] {
  const { edited, withdrawn } = said;
  return [
    ...(edited === undefined
      ? []
      : [{ at: at + 4_000, story: story.id, what: { type: 'edit' as const, remoteId: id, text: edited } }]),
    ...(withdrawn ? [{ at: at + 6_000, story: story.id, what: { type: 'remove' as const, remoteId: id } }] : []),
  ];
}

/** Who reacts: the customer to us, we to the customer. */
function reactionTo(account: Account, story: Story, line: Line, id: RemoteId, emoji: string): ConnectorEvent {
  const own = line.by !== 'us';
  const author = own ? ourselves(account) : participant(account, story.customer);
  return { type: 'reaction', remoteId: id, author, own, emoji, removed: false };
}

/** A story from its first line, told at `start`; its late lines are due at once instead. */
export function tellStory(account: Account, story: Story, start: Ms): Told {
  const indexes = [...story.lines.keys()];
  const late = indexes.filter((index) => story.lines[index]?.late);
  const told = indexes.filter((index) => !late.includes(index)).map((index) => tellLine(account, story, index, start));
  const news = late.map((line) => ({ at: start, story: story.id, what: { type: 'line' as const, line } }));
  return { events: told.flatMap(({ events }) => events), due: [...told.flatMap(({ due }) => due), ...news] };
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
