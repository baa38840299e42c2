import type { Page } from '@playwright/test';
import type { FeedFrame, FeedRequest } from '@shared/ipc/feed';
import type { DiskBrake } from '../../../electron/ledger/feed/diskBrake';
import { serveFeed, type PumpPort } from '../../../electron/ledger/feed/pump';
import type { Ledger } from '../../../electron/ledger/store';
import type {} from './feedDoor';

/** What went through the links of a page, and the ledger they lead to now. */
export type FeedLinks = { requests: FeedRequest[]; frames: FeedFrame[]; closeAll(): void };

/**
 * Lets a page open feeds of a ledger that runs here. `ledger` is asked at each opening; a link dies with the page's
 * document, and falls silent when a newer one is opened, as main does it.
 */
export async function linkFeeds(page: Page, ledger: () => Ledger, brake: DiskBrake): Promise<FeedLinks> {
  const requests: FeedRequest[] = [];
  const frames: FeedFrame[] = [];
  const open = new Map<number, { hear(message: unknown): void; close(): void }>();
  let count = 0;
  const closeAll = (): void => {
    for (const link of open.values()) link.close();
    open.clear();
  };
  const portOf = (link: number): PumpPort => ({
    post: (frame) => {
      if (!open.has(link)) return;
      frames.push(frame);
      const args = { link, frame };
      void page.evaluate((sent) => window.deliverFrame(sent.link, sent.frame), args).catch(() => undefined);
    },
    onMessage: (listener) => void (entry(link).hear = listener),
    onClose: (listener) => void (entry(link).close = listener),
  });
  const entry = (link: number) => {
    const known = open.get(link) ?? { hear: () => undefined, close: () => undefined };
    open.set(link, known);
    return known;
  };
  page.on('framenavigated', closeAll);
  page.on('close', closeAll);
  await page.exposeFunction('openLink', () => {
    closeAll();
    const link = ++count;
    serveFeed(portOf(link), ledger(), brake);
    return link;
  });
  await page.exposeFunction('toLedger', (link: number, request: FeedRequest) => {
    requests.push(request);
    open.get(link)?.hear(request);
  });
  return { requests, frames, closeAll };
}
