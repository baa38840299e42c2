import { expect, test } from '@playwright/test';
import { sharedDesk } from '../support/sharedDesk';

/** One desk for all of them. */
const shared = sharedDesk();
import { promise } from '../../support/promise';

/** Ways to run a script or reach the network that the page's policy has to stop; each answers whether it came through. */
const attempts = {
  // Later, because what runs in the test's own call may evaluate.
  eval: () =>
    new Promise<boolean>((done) =>
      setTimeout(() => {
        try {
          done(Boolean((Reflect.get(globalThis, 'eval') as (code: string) => unknown)('1 + 1')));
        } catch {
          done(false);
        }
      }),
    ),
  inline: async () => {
    const script = document.createElement('script');
    try {
      script.append('document.title = "ran"');
      document.head.append(script);
    } catch {
      return false;
    }
    return document.title === 'ran';
  },
  network: () =>
    fetch('https://127.0.0.1:9/').then(
      () => true,
      () => false,
    ),
  worker: async () => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })));
      return await new Promise<boolean>((done) => {
        worker.onmessage = () => done(true);
        worker.onerror = () => done(false);
      });
    } catch {
      return false;
    }
  },
  style: async () => {
    const style = document.createElement('style');
    style.append('body { outline: 7px solid red }');
    document.head.append(style);
    return getComputedStyle(document.body).outlineWidth === '7px';
  },
};

for (const [name, attempt] of Object.entries(attempts))
  test(`the page's policy stops: ${name}`, async () => {
    const { desk } = shared;
    expect(await desk.page().evaluate(attempt)).toBe(false);
    await expect.poll(() => desk.failures.length).toBeGreaterThan(0);
    desk.forgive(/Content Security Policy|TrustedScript|Trusted Type/);
    promise('H4', "The page's policy stops foreign scripts, styles, workers and the network", 1);
  });
