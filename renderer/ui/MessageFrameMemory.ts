import type { FrameSource } from './MessageFrameSource';

/** What is known of a frame that was shown before: where it is loaded from, and how tall it became. */
export type Remembered = { source: FrameSource; height: number };

/** Fewer than main keeps pages for frames, so that a remembered address still leads somewhere. */
const most = 60;
const frames = new Map<string, Remembered>();

/** A frame that scrolled away and comes back is at once what it was. `key`: message and version of it. */
export function recallFrame(key: string): Remembered | null {
  return frames.get(key) ?? null;
}

/** Keeps what a frame was; the one not seen for longest goes. */
export function rememberFrame(key: string, frame: Remembered): void {
  frames.delete(key);
  frames.set(key, frame);
  const oldest = frames.keys().next().value;
  if (frames.size > most && oldest !== undefined) frames.delete(oldest);
}
