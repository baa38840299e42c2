/** Bodies, or addresses where they lie, and whether frames have the desk's sandbox or none. */
export type Showing = { bodies?: readonly string[]; addresses?: readonly string[]; sandbox: boolean };

/**
 * Runs in a page: shows bodies in frames, a few at a time, and does in each what a person could do and more: every
 * handler gets its event, every link and button its click. Answers the numbers of the vectors whose script ran.
 */
export async function showBodies({ bodies = [], addresses = [], sandbox }: Showing): Promise<number[]> {
  const page = window as Window & { ran?: Record<number, number> };
  page.ran = [];
  const atOnce = 48;
  /** Until all have loaded, or for many turns none did: one whose navigation was stopped says nothing. */
  const loaded = (frames: readonly HTMLIFrameElement[]): Promise<void> =>
    new Promise((done) => {
      let [waiting, quietTurns] = [frames.length, 0];
      const heard = (): void => {
        waiting--;
        quietTurns = 0;
      };
      for (const frame of frames) frame.addEventListener('load', heard, { once: true });
      // Turns, not time: where the processor is taken, what has loaded is heard late.
      const look = (): void => {
        if (waiting === 0 || ++quietTurns > 50) return done();
        setTimeout(look, 20);
      };
      look();
    });
  const poke = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name } of Array.from(element.attributes))
        if (/^on/iu.test(name)) element.dispatchEvent(new Event(name.slice(2).toLowerCase()));
      if (element.shadowRoot) poke(element.shadowRoot);
    }
    for (const element of root.querySelectorAll('a, area, button, summary, [type=image]'))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  /** Until the next picture; a window that is covered by others may get none. */
  const drawn = (): Promise<unknown> =>
    Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 1000))]);
  let shown: HTMLIFrameElement[] = [];
  const all = [...bodies.map((srcdoc) => ({ srcdoc })), ...addresses.map((src) => ({ src }))];
  for (let at = 0; at < all.length; at += atOnce) {
    const frames = all.slice(at, at + atOnce).map((source) => {
      const frame = document.createElement('iframe');
      if (sandbox) frame.setAttribute('sandbox', 'allow-same-origin');
      frame.width = '200';
      frame.height = '100';
      return Object.assign(frame, source);
    });
    const loading = loaded(frames);
    document.body.prepend(...frames);
    await loading;
    for (const frame of frames)
      try {
        if (frame.contentDocument) poke(frame.contentDocument);
      } catch {
        // It went elsewhere: the home counts it.
      }
    await drawn();
    await new Promise((done) => setTimeout(done));
    // What they asked for is on its way while the next ones load.
    for (const frame of shown) frame.remove();
    shown = frames;
  }
  await drawn();
  await new Promise((done) => setTimeout(done, 50));
  for (const frame of shown) frame.remove();
  return Object.keys(page.ran ?? {}).map(Number);
}
