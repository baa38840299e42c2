// Functions that run in a page, the desk's or the bare one: each is sent there as text and uses nothing from outside itself.

/** What has to be on the screen for a key to count as answered. */
export type Answer = 'moved' | 'opened' | 'selected' | 'palette' | 'picker' | 'view';

/**
 * Waits for the next press of a key: from the event's own time stamp to the first task after the frame that shows its
 * answer, in ms, is left in `keyTook`. The same instrument for every figure, on every page.
 */
export function armKey({ key, answer }: { key: string; answer: Answer }): void {
  const list = () => document.querySelector('[role=listbox]');
  const active = () => list()?.getAttribute('aria-activedescendant') ?? null;
  const title = () => document.querySelector('h1')?.textContent ?? '';
  const options = () => [...document.querySelectorAll('[role=listbox] [role=option]')];
  const before = { active: active(), title: title(), first: options()[0]?.id };
  const answered: Record<Answer, () => boolean> = {
    moved: () => active() !== before.active && document.getElementById(active() ?? '') !== null,
    opened: () => document.querySelector('main article') !== null,
    selected: () => options().every((option) => option.getAttribute('aria-selected') === 'true'),
    palette: () =>
      document.activeElement?.matches('[role=dialog] input') === true &&
      document.querySelector('[role=dialog] button') !== null,
    picker: () =>
      document.activeElement?.matches('[role=dialog] input') === true &&
      document.querySelectorAll('[role=dialog] [role=option]').length > 5 &&
      document.querySelector('[role=dialog] [aria-live] p') !== null,
    view: () => title() !== before.title && options().length > 0 && options()[0]?.id !== before.first,
  };
  const took = Promise.race([
    new Promise<number>((done) => {
      const pressed = (event: KeyboardEvent): void => {
        if (event.key !== key) return;
        removeEventListener('keydown', pressed, true);
        const look = (): void => {
          if (!answered[answer]()) return void requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - event.timeStamp);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', pressed, true);
    }),
    new Promise<never>((_, failed) => setTimeout(() => failed(new Error(`${key}: no ${answer} within 5 s`)), 5_000)),
  ]);
  Object.assign(globalThis, { keyTook: took });
}

/** What the armed press took, in ms. Throws when its answer never came. */
export function keyTook(): Promise<number> {
  return (globalThis as unknown as { keyTook: Promise<number> }).keyTook;
}

/** Waits until the page shows what a selector finds (or no longer does). */
export function shows({ selector, there }: { selector: string; there: boolean }): Promise<void> {
  return new Promise((done, failed) => {
    const until = performance.now() + 10_000;
    const look = (): void => {
      if ((document.querySelector(selector) !== null) === there) return void requestAnimationFrame(() => done());
      if (performance.now() > until) return failed(new Error(`${selector} is ${there ? 'not ' : ''}there`));
      requestAnimationFrame(look);
    };
    look();
  });
}

/** Scrolls down until so many rows are loaded, then up again. */
export async function loadRows(count: number): Promise<void> {
  const list = document.querySelector('[role=listbox]');
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const reached = () =>
    Math.max(
      ...[...document.querySelectorAll('[role=option]')].map((row) => Number(row.getAttribute('aria-posinset'))),
    );
  for (const until = performance.now() + 20_000; list && reached() < count; await frame()) {
    if (performance.now() > until) throw new Error(`only ${reached()} rows came`);
    list.scrollTop = list.scrollHeight;
  }
  if (list) list.scrollTop = 0;
  await frame();
}

/** From now on counts frames, and those that came late. A frame that takes as long as two has dropped one. */
export function watchFrames(): void {
  const seen = { frames: 0, dropped: 0, over: false };
  Object.assign(globalThis, { seenFrames: seen });
  let last = 0;
  const frame = (now: number): void => {
    if (last > 0) {
      const due = Math.max(1, Math.round(((now - last) * 60) / 1000));
      seen.frames += due;
      seen.dropped += due - 1;
    }
    last = now;
    if (!seen.over) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Frames there should have been since then, and those there were not. */
export function framesSeen(): { frames: number; dropped: number } {
  const seen = (globalThis as unknown as { seenFrames: { frames: number; dropped: number; over: boolean } }).seenFrames;
  seen.over = true;
  return { frames: seen.frames, dropped: seen.dropped };
}

/** Scrolls the list down at so many px a second for so long, every frame, back up where it ends. */
export function scroll({ pxPerSecond, ms }: { pxPerSecond: number; ms: number }): Promise<number> {
  return new Promise((done) => {
    const list = document.querySelector('[role=listbox]');
    const began = performance.now();
    let last = began;
    let way = 0;
    const frame = (now: number): void => {
      const step = (pxPerSecond * Math.max(0, now - last)) / 1000;
      last = now;
      way += step;
      if (list) list.scrollTop += step;
      if (now - began < ms) requestAnimationFrame(frame);
      else done(way);
    };
    requestAnimationFrame(frame);
  });
}
