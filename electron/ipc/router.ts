import type { DeskEvent } from '@shared/ipc/events';
import type { FeedFrame } from '@shared/ipc/feed';

/** One end of the feed's pipe, whatever carries it. `message` is unchecked: the receiver parses it. */
export type FeedPort = {
  post(frame: FeedFrame): void;
  close(): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
};

/** What carries calls, events and the feed between main and the windows. shell/ has Electron's, tests their own. */
export type IpcRouter = {
  /** Answers a channel. The sender is known to be the desk's page; `request` is unchecked. */
  handle(channel: string, answer: (request: unknown) => Promise<unknown>): void;
  /** Called with a fresh port each time a window's cache asks for the feed. */
  onFeed(listener: (port: FeedPort) => void): void;
  /** Tells every window. */
  send(event: DeskEvent): void;
};
