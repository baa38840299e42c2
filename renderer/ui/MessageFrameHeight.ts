/** A mail that makes itself taller with every pixel it gets (100vh and a margin) must not grow for ever. */
const mostSteps = 30;
const tallest = 60_000;

/**
 * Tells the height a frame's document wants, in CSS pixels, now and whenever it changes, until the returned
 * function is called. The frame must be of our own origin.
 */
export function watchHeight(frame: HTMLIFrameElement, page: Document, tell: (height: number) => void): () => void {
  const root = page.documentElement;
  let steps = 0;
  let width = root.clientWidth;
  const measure = () => {
    if (root.clientWidth !== width) steps = 0;
    width = root.clientWidth;
    steps += 1;
    if (steps > mostSteps) return;
    const overflow = root.scrollHeight > root.clientHeight ? root.scrollHeight : 0;
    const scrollBar = root.scrollWidth > root.clientWidth ? frame.clientHeight - root.clientHeight : 0;
    tell(Math.min(Math.max(root.offsetHeight, overflow) + scrollBar, tallest));
  };
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  observer.observe(page.body);
  measure();
  return () => observer.disconnect();
}
