import type { Account } from '@shared/domain/account';
import type { Ms, RemoteId } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import { bye } from './bye';
import type { Due, Progress } from './cursor';
import { changesOf, firstProgress, tellLine, tellStory, type Told } from './history';
import { participant, remoteId, storyMessage } from './message';
import type { Story, Turn } from './story';

/** What a due thing gives, and where its story stands afterwards (null: unchanged). */
export type Happened = Told & { progress: Progress | null };

const said = (events: ConnectorEvent[]): Happened => ({ events, due: [], progress: null });

/** Lets happen what is due. */
export function happen(account: Account, story: Story, { at, what }: Due): Happened {
  switch (what.type) {
    case 'arrive':
      return { ...tellStory(account, story, at), progress: firstProgress(story, at) };
    case 'line':
      return { ...tellLine(account, story, what.line, at), progress: null };
    case 'turn':
      return takeTurn(account, story, what.turn, what.answers, at);
    case 'edit':
      return said([{ type: 'edit', remoteId: what.remoteId, text: what.text, html: null, at }]);
    case 'remove':
      return said([{ type: 'remove', remoteId: what.remoteId, at }]);
    case 'receipt':
      return said([{ type: 'receipt', remoteId: what.remoteId, delivery: what.delivery }]);
    case 'reaction': {
      const author = participant(account, story.customer);
      const { remoteId: id, emoji } = what;
      return said([{ type: 'reaction', remoteId: id, author, own: false, emoji, removed: false }]);
    }
  }
}

/** The turn with this number, the one after the last being a short thanks; null when there is nothing left to say. */
export function turnOf(account: Account, story: Story, turn: number): Turn | null {
  const scripted = story.turns[turn];
  if (scripted) return scripted;
  const text = turn === story.turns.length ? bye(account, story) : null;
  return text === null ? null : { text };
}

function takeTurn(account: Account, story: Story, number: number, answers: RemoteId, at: Ms): Happened {
  const turn = turnOf(account, story, number);
  if (turn === null) return said([]);
  const id = remoteId(story.id, `turn-${number}`);
  return {
    events: [storyMessage(account, story, turn, { id, at, answers, read: false })],
    due: changesOf(story, turn, id, at),
    progress: { turns: number + 1, heardAt: at },
  };
}
