import { RemoteId } from '@shared/domain/ids';
import { fillProfile } from '../../support/generate/fillProfile';
import { must } from '../../support/generate/must';
import { plainMail } from '../../support/generate/plainMail';
import { quietAccounts, quietCursor } from '../../support/generate/quietAccounts';
import { hostileDocuments, hostileVectors, isGreedy } from '../../support/hostile/vectors';
import { createDesk } from '../support/desk';
import { expect, test } from '../support/electronTest';
import { required } from '../support/required';
import { screenOf } from '../support/screen';

const deep = process.env.DEEP === '1';

/** Kinds that call home. */
const calling = new Set(['channel', 'style', 'sheet', 'takeover', 'drawing', 'classic']);

test('hostile mails are read one after the other', async ({ profile }) => {
  test.setTimeout(deep ? 1_500_000 : 200_000);
  // Their home once by its number, once by a name.
  const vectors = [`http://${required('TRESEN_FAR')}`, 'http://track.example'].map((home) =>
    hostileVectors(home).filter(
      ({ kind, html }) => calling.has(kind) && (deep || kind === 'takeover' || !isGreedy(html)),
    ),
  );
  const bodies = vectors.flatMap((some) => hostileDocuments(some, deep));
  const now = Date.now();
  await fillProfile(profile, now, async (ledger) => {
    const [account] = quietAccounts(['email']);
    if (!account) throw new Error('no account');
    must(await ledger.system({ type: 'putAccount', account }));
    const mails = bodies.map((html, at) =>
      plainMail(now - (bodies.length - at) * 1000, {
        html,
        text: html,
        subject: html.slice(0, 200),
        remoteId: RemoteId.parse(`mail/${at}`),
      }),
    );
    must(await ledger.ingest(account.id, mails, quietCursor(now)));
  });
  const desk = createDesk({ profile, options: ['--lang', 'en'] });
  await desk.open();
  const { press, page, ...ui } = screenOf(desk.page());
  await expect(ui.rows().first()).toBeVisible();
  await press('j', 'Enter');
  await expect(ui.messages().first()).toBeVisible();
  await press('p', 'n');
  // The newest has the focus: from there to the oldest, each until its frame is loaded.
  let before = '';
  for (let at = 0; at < bodies.length; at++) {
    const read = await page.waitForFunction((last) => {
      const article = document.activeElement;
      const shown = article?.querySelector('iframe')?.contentDocument;
      const done = shown?.readyState === 'complete' && shown.URL.includes('/mail/');
      return article && article.id !== last && done ? article.id : null;
    }, before);
    before = String(await read.jsonValue());
    await press('p');
  }
  console.log(`shown: ${vectors.flat().length}`);
  await desk.quit();
});
