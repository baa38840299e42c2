import type { Result } from '@shared/errors/result';

/** What goes into a thread: calls, a nudge that there is something new, and the end. */
export type Inbound =
  { type: 'call'; id: number; name: string; args: unknown[] } | { type: 'wake' } | { type: 'close' };

/** What comes out of it: that it is ready, answers, and news nobody asked for. */
export type Outbound =
  | { type: 'ready'; value: unknown }
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'news'; news: unknown };
