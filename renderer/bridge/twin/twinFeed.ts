import { cacheVersion, FeedRequest, type FeedCursor, type FeedFrame } from '@shared/ipc/feed';
import type { TwinDesk } from './twinDesk';
import { twinPage } from './twinPage';

/** Rows a frame has. */
const frameRows = 100;

/** Feeds a cache over a port from the twin's rows, as main does from the ledger's. */
export function serveTwinFeed(desk: TwinDesk, port: MessagePort): void {
  let cursor: FeedCursor | null = null;
  let frame = 0;
  let state: 'hello' | 'sending' | 'caughtUp' = 'hello';
  const send = (message: FeedFrame): void => port.postMessage(message);
  const next = (): void => {
    const page = twinPage(desk.memory, cursor, frameRows);
    const more = page.rows.length + page.deletions.length > 0 || cursor === null || cursor.rebuild !== null;
    cursor = page.cursor;
    state = more ? 'sending' : 'caughtUp';
    if (more) send({ type: 'rows', frame: ++frame, ...page, left: page.cursor.rebuild?.left ?? 0 });
    else send({ type: 'caughtUp', rev: page.cursor.rev });
  };
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const request = FeedRequest.parse(data);
    if (request.type === 'ack') {
      if (request.frame === frame) next();
      return;
    }
    const known = request.ledgerId === desk.id && request.cacheVersion === cacheVersion;
    const fits = known && request.cursor !== null && request.cursor.rev <= desk.memory.rev();
    cursor = fits ? request.cursor : null;
    send({ type: 'start', ledgerId: desk.id, reset: !fits });
    next();
  };
  desk.onRev(() => (state === 'caughtUp' ? next() : undefined));
}
