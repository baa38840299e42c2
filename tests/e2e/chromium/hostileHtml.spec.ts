import { showBodies } from '../../support/hostile/show';
import { test } from '../support/chromiumTest';
import { hostileMatrix } from '../support/hostileMatrix';

test('no hostile body runs or fetches anything, each defence alone and together', async ({ context }) => {
  test.setTimeout(process.env.DEEP === '1' ? 1_800_000 : 240_000);
  // Pages nobody watches: the policies speak up for each thing they stop.
  const desk = await context.newPage();
  await desk.goto('/');
  await hostileMatrix(
    {
      desk,
      bare: async (address, showing) => {
        const page = await context.newPage();
        await page.goto(address);
        const ran = await page.evaluate(showBodies, showing);
        await page.close();
        return ran;
      },
      offer: (bodies) =>
        desk.evaluate(async (all) => {
          const offered = all.map((body) => fetch('/mail/', { method: 'POST', body }).then((reply) => reply.json()));
          return (await Promise.all(offered)).map(({ url }: { url: string }) => url);
        }, bodies),
    },
    'Chromium',
    false,
  );
});
