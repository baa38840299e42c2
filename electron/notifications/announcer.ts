import type { ConversationId, Ms } from '@shared/domain/ids';
import { announce, type Announcement, type Arrived } from '@shared/logic/notifications/announce';
import { defaultNotifications, isQuiet } from '@shared/logic/notifications/quiet';
import type { Clock } from '../connectors/connector';
import type { IngestReport, Ledger } from '../ledger/store';

/** What came within this long (ms) of the first is told together; and how far apart two tellings are at least. */
const gatherMs = 700;
const apartMs = 3_000;

/** What announcing takes. `show` is told what is due, and whether its words are to be hidden. */
export type AnnouncerDeps = {
  ledger: Pick<Ledger, 'conversation' | 'message' | 'notifications'>;
  clock: Clock;
  zone: string;
  /** The conversation a person is looking at, in a window that has the focus. */
  onScreen(): ConversationId | null;
  show(announcements: readonly Announcement[], hideContent: boolean): void;
};

/** Decides from the ledger what is announced outside the window. */
export type Announcer = {
  arrived(news: IngestReport['arrived']): void;
  /** So many conversations are back at once. */
  woken(conversations: number): void;
  stop(): void;
};

/** Gathers arrivals for a moment, looks at what became of them, and tells what is left by the rules of shared/logic. */
export function createAnnouncer({ ledger, clock, zone, onScreen, show }: AnnouncerDeps): Announcer {
  const stopping = new AbortController();
  let waiting: IngestReport['arrived'] = [];
  let gathering = false;
  let last: Ms = 0;

  const chosen = async () => (await ledger.notifications()) ?? defaultNotifications(zone);
  const lookAt = async ({ conversationId, messageId }: IngestReport['arrived'][number]): Promise<Arrived[]> => {
    const message = await ledger.message(messageId);
    // Two conversations may have become one meanwhile: the message knows which it is in.
    const conversation = await ledger.conversation(message?.conversationId ?? conversationId);
    return message && conversation ? [{ conversation, message }] : [];
  };
  const tell = async (): Promise<void> => {
    await clock.sleep(Math.max(gatherMs, last + apartMs - clock.now()), stopping.signal);
    gathering = false;
    if (stopping.signal.aborted) return;
    last = clock.now();
    const news = waiting;
    waiting = [];
    const arrivals = (await Promise.all(news.map(lookAt))).flat();
    const settings = await chosen();
    const due = announce(arrivals, { now: clock.now(), settings, onScreen: onScreen() });
    if (due.length > 0) show(due, settings.hideContent);
  };
  /** What comes while it is quiet stays unsaid, also when the quiet ends a moment later. */
  const take = async (news: IngestReport['arrived']): Promise<void> => {
    const settings = await chosen();
    if (stopping.signal.aborted || !settings.on || isQuiet(settings, clock.now())) return;
    waiting = [...waiting, ...news];
    if (gathering) return;
    gathering = true;
    await tell();
  };
  const tellWoken = async (conversations: number): Promise<void> => {
    const settings = await chosen();
    if (stopping.signal.aborted || !settings.on || isQuiet(settings, clock.now())) return;
    show([{ kind: 'woken', conversations }], settings.hideContent);
  };
  return {
    arrived: (news) => void take(news),
    woken: (conversations) => void tellWoken(conversations),
    stop: () => stopping.abort(),
  };
}
