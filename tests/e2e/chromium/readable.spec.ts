import { expect, test } from '../support/chromiumTest';
import { openPlanted } from '../support/plantMails';

test.use({ locale: 'en-GB' });

/** White on white, tiny, sideways, in a table that only holds things in place. */
const unreadable = `<html><head><style>p,td,h1,a,th,font{color:#fff!important;font-size:3px!important;position:absolute;left:-999px}</style></head>
<body bgcolor="#ffffff" text="#fefefe" style="background:#fff;color:#fff">
<table width="2000" role="presentation"><tr><td style="padding:300px"><center><font size="1" color="#eeeeee">
<h1 style="opacity:.05">Ihre Rechnung</h1><p hidden>Bitte bis Freitag.</p><p style="display:none">Danke!</p>
<a href="https://example.org/" style="color:#fff">Zur Rechnung</a></font></center></td></tr></table>
<blockquote>Karla schrieb</blockquote><pre>a  b</pre><table><tr><th>Posten</th><th>Preis</th></tr><tr><td>Klingel</td><td>12 €</td></tr></table></body></html>`;

for (const colorScheme of ['light', 'dark'] as const)
  test(`v makes an unreadable mail readable by our own styles (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const screen = await openPlanted(page, [{ html: unreadable, row: { text: 'Ihre Rechnung' } }]);
    const mail = screen.messages().last();
    const frame = mail.frameLocator('iframe');
    await expect(frame.getByText('Zur Rechnung')).toBeAttached();
    await screen.press('v');
    for (const words of ['Ihre Rechnung', 'Bitte bis Freitag.', 'Zur Rechnung', 'Klingel']) {
      // The frame takes its new height a moment later, and what was scrolled to moves with it.
      await expect(async () => {
        await frame.getByText(words).scrollIntoViewIfNeeded();
        await expect(frame.getByText(words)).toBeInViewport({ timeout: 500 });
      }).toPass({ timeout: 15_000 });
    }
    const worst = await mail.locator('iframe').evaluate((element: HTMLIFrameElement) => {
      const body = element.contentDocument?.body;
      if (!body) throw new Error('no body');
      const channels = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number);
      const luminance = (colour: string) => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const view = element.contentWindow as Window & typeof globalThis;
      const ground = luminance(view.getComputedStyle(body.parentElement ?? body).backgroundColor);
      const ratios = [...body.querySelectorAll('*')].map((each) => {
        const own = luminance(view.getComputedStyle(each).color);
        return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      });
      const sizes = [...body.querySelectorAll('*')].map((each) => parseFloat(view.getComputedStyle(each).fontSize));
      return { ratio: Math.min(...ratios), size: Math.min(...sizes) };
    });
    expect(worst.ratio).toBeGreaterThanOrEqual(7);
    expect(worst.size).toBeGreaterThanOrEqual(14);
    // What is data stays a table; what only held it in place does not.
    await expect(frame.getByRole('cell', { name: 'Klingel' })).toBeVisible();

    await screen.press('Shift+V');
    await expect(mail.locator('iframe')).toHaveCount(0);
    await screen.press('v', 'v');
    await expect(frame.getByText('Klingel')).toBeAttached();
  });
