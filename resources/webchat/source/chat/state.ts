import type { LinkState } from '../xmpp/link';
import type { Left } from '../xmpp/session';

/** One message as it stands in the chat. `at` UTC ms. */
export type Line = {
  id: string;
  from: 'guest' | 'desk';
  text: string;
  at: number;
  /** How far a guest's message came; absent on the desk's. */
  state?: 'waiting' | 'sending' | 'sent' | 'failed';
  edited?: boolean;
  /** The file whose address the text is. */
  file?: SentFile;
};

/** What a guest's file is called, its media type as the browser knows it, and how large it is (bytes). */
export type SentFile = { name: string; type: string; size: number };

/** What a guest agreed to: the sentence as it was shown, when (ISO 8601, UTC) and on which page. */
export type Consent = { wording: string; time: string; page: string };

/** What is kept for the next page of the same tab, and nowhere else. */
export type Kept = {
  consent: Consent;
  name: string;
  mail: string;
  /**
   * One random name for the whole chat, which only guest and desk know: by it the desk knows that they are the guest from
   * before, whatever address the server gave this page.
   */
  thread: string;
  lines: readonly Line[];
  files: number;
  /** The address under which consent was told, and the visit that was told last. */
  told: { jid: string; visit: string } | null;
  open: boolean;
  unread: number;
  left: Left | null;
};

export type ChatState = Omit<Kept, 'consent' | 'left'> & {
  consent: Consent | null;
  link: LinkState;
  desk: { state: 'unknown' | 'open' | 'closed' | 'away'; note: string };
};

/** The most messages that are kept; older ones leave the chat first. */
const mostLines = 200;

export const emptyState: ChatState = {
  ...{
    consent: null,
    name: '',
    mail: '',
    thread: '',
    lines: [],
    files: 0,
    told: null,
    open: false,
    unread: 0,
  },
  ...{ link: 'off', desk: { state: 'unknown', note: '' } },
};

export type Store = {
  get(): ChatState;
  set(patch: Partial<ChatState>): void;
  /** Changes the message of that id, where there is one. */
  line(id: string, patch: Partial<Line>): void;
  add(line: Line): void;
  follow(listener: () => void): void;
};

export function createStore(initial: ChatState): Store {
  let state = initial;
  const listeners: (() => void)[] = [];
  const set = (patch: Partial<ChatState>): void => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    set,
    line: (id, patch) => set({ lines: state.lines.map((line) => (line.id === id ? { ...line, ...patch } : line)) }),
    add: (line) => set({ lines: [...state.lines, line].slice(-mostLines) }),
    follow: (listener) => void listeners.push(listener),
  };
}
