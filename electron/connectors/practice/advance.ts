import type { Account } from '@shared/domain/account';
import type { Ms } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import { type Due, nextDue, type PracticeCursor } from './cursor';
import { happen } from './happen';
import { arrivals, firstProgress, pastStories, tellStory } from './history';
import type { Unreadable } from './readStories';
import type { Story } from './story';

/** One batch: what to tell, the cursor that goes with it, and how many things could not be read. */
export type Step = { events: ConnectorEvent[]; cursor: PracticeCursor; unreadable: number };

/** What the account's part of the practice world consists of. */
export type World = { account: Account; stories: readonly Story[]; unreadable: readonly Unreadable[] };

const storiesPerBatch = 3;
const duePerBatch = 20;

/** The next batch at `now` (UTC ms): first the past, then `synced`, then whatever is due. Null: nothing before the next due. */
export function advance(world: World, cursor: PracticeCursor, now: Ms): Step | null {
  if (!cursor.synced) return tellPast(world, cursor) ?? finishPast(world, cursor, now);
  return letHappen(world, cursor, now);
}

function tellPast({ account, stories }: World, cursor: PracticeCursor): Step | null {
  const next = pastStories(stories)
    .filter(({ id }) => !cursor.told.includes(id))
    .slice(0, storiesPerBatch);
  if (next.length === 0) return null;
  const told = next.map((story) => tellStory(account, story, cursor.openedAt));
  const progress = next.map((story) => [story.id, firstProgress(story, cursor.openedAt)] as const);
  return {
    events: told.flatMap(({ events }) => events),
    cursor: {
      ...cursor,
      told: [...cursor.told, ...next.map(({ id }) => id)],
      due: [...cursor.due, ...told.flatMap(({ due }) => due)],
      progress: { ...cursor.progress, ...Object.fromEntries(progress) },
    },
    unreadable: 0,
  };
}

function finishPast({ stories, unreadable }: World, cursor: PracticeCursor, now: Ms): Step {
  return {
    events: [{ type: 'synced', at: now }],
    cursor: {
      ...cursor,
      synced: true,
      due: [...cursor.due, ...arrivals([...stories, ...unreadable], cursor.openedAt)],
    },
    unreadable: 0,
  };
}

function letHappen(world: World, cursor: PracticeCursor, now: Ms): Step | null {
  let step: Step | null = null;
  for (let count = 0; count < duePerBatch; count += 1) {
    const due = nextDue(step?.cursor ?? cursor);
    if (due === null || due.at > now) break;
    step = afterDue(world, step ?? { events: [], cursor, unreadable: 0 }, due);
  }
  return step;
}

function afterDue({ account, stories }: World, { events, cursor, unreadable }: Step, due: Due): Step {
  const left = cursor.due.filter((other) => other !== due);
  const story = stories.find(({ id }) => id === due.story);
  if (!story) return { events, cursor: { ...cursor, due: left }, unreadable: unreadable + 1 };
  const happened = happen(account, story, due);
  const progress = happened.progress ? { ...cursor.progress, [story.id]: happened.progress } : cursor.progress;
  return {
    events: [...events, ...happened.events],
    cursor: { ...cursor, due: [...left, ...happened.due], progress },
    unreadable,
  };
}
