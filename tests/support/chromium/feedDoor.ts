import type { FeedFrame, FeedRequest } from '@shared/ipc/feed';

/** What the tests' Node side gives a page: a feed's other end. */
type Given = { openLink(): Promise<number>; toLedger(link: number, request: FeedRequest): Promise<void> };

declare global {
  interface Window {
    /** Called by the Node side with a frame from the ledger. */
    deliverFrame(link: number, frame: FeedFrame): void;
  }
}

const given = window as unknown as Given;
const links = new Map<number, MessagePort>();
window.deliverFrame = (link, frame) => links.get(link)?.postMessage(frame);

/** A port of a feed that the tests' Node side serves. */
export async function openFeed(): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  const link = await given.openLink();
  links.set(link, port1);
  port1.onmessage = ({ data }: MessageEvent<FeedRequest>) => void given.toLedger(link, data);
  return port2;
}
