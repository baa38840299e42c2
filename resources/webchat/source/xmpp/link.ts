import { backoffMs } from '@shared/logic/backoff';
import type { Node } from '../xml/read';
import { Refused } from './login';
import { type Left, openSession, type Session, taken } from './session';

/** `off` before consent and after the end, `waiting` until the next try, `refused` where the host has no guests. */
export type LinkState = 'off' | 'connecting' | 'online' | 'waiting' | 'refused';

export type LinkEvents = {
  onState(state: LinkState): void;
  /** A stream is up; `same` where it is the guest from before. */
  onUp(session: Session, same: boolean): void;
  onStanza(stanza: Node): void;
};

/** Keeps one session going: addresses in their order, the one that worked last first, waits that grow in between. */
export type Link = {
  start(left?: Left): void;
  end(): void;
  /** Lets go of the session for the next page; null where that page has to log in anew. */
  suspend(): Left | null;
};

/** Bounds of the wait between two tries, and how often a quiet stream is asked whether it still is there. In ms. */
const waits = { firstMs: 1_000, maxMs: 60_000 };
const quietMs = 45_000;

export function createLink(addresses: readonly string[], host: string, events: LinkEvents): Link {
  let session: Session | null = null;
  // Each start, end and loss is a new turn; what an old one still does is of no interest.
  let turn = 0;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  const lost = (): void => {
    turn++;
    clearTimeout(timer);
    session = null;
    events.onState('waiting');
    timer = setTimeout(() => void connect(), backoffMs(waits, ++tries, Math.random()));
  };

  const watch = (mine: number): void => {
    timer = setTimeout(() => {
      if (mine !== turn || !session) return;
      const asked = session;
      taken(asked).then(
        () => mine === turn && watch(mine),
        () => mine === turn && (asked.suspend(), lost()),
      );
    }, quietMs);
  };

  const connect = async (left?: Left): Promise<void> => {
    const mine = ++turn;
    clearTimeout(timer);
    events.onState('connecting');
    let refused: Refused | null = null;
    const heard = {
      onStanza: (stanza: Node) => mine === turn && events.onStanza(stanza),
      onClosed: () => mine === turn && lost(),
    };
    const attempts = [
      ...(left ? [{ address: left.resume.address, left }] : []),
      ...[...addresses]
        .sort((a, b) => Number(b === last) - Number(a === last))
        .map((address) => ({ address, left: undefined })),
    ];
    for (const attempt of attempts) {
      try {
        const opened = await openSession(attempt.address, host, heard, attempt.left);
        if (mine !== turn) return void opened.suspend();
        session = opened;
        last = attempt.address;
        tries = 0;
        events.onState('online');
        events.onUp(opened, attempt.left !== undefined);
        return watch(mine);
      } catch (error) {
        if (error instanceof Refused) refused = error;
        if (mine !== turn) return;
      }
    }
    if (!refused) return lost();
    console.warn(`Tresen web chat: ${refused.message}.`);
    events.onState('refused');
  };

  const leave = (): Session | null => {
    const left = session;
    turn++;
    clearTimeout(timer);
    session = null;
    return left;
  };

  addEventListener('online', () => {
    if (!session && timer !== undefined && tries > 0) void connect();
  });
  return {
    start: (left) => void connect(left),
    end: () => {
      leave()?.end();
      tries = 0;
      events.onState('off');
    },
    suspend: () => {
      const left = leave();
      const resume = left?.suspend();
      return left && resume ? { jid: left.jid, resume } : null;
    },
  };
}
