import type { MessageUpsert } from '@shared/channels/events';
import type { Status } from '../api/schema';
import { messageEvent, type Us } from '../posts/message';
import { customerOf } from '../posts/place';
import { threadOf } from '../posts/threads';

/** A post of ours as the run tells it. @param thread its conversation; its own where null */
export function echoOf(status: Status, thread: string | null, us: Us, attemptKey: string | null = null): MessageUpsert {
  const place = { thread: thread ?? threadOf(status), customer: customerOf(status, [], us), heads: new Map() };
  return { ...messageEvent(status, us, place), attemptKey };
}
