import { expect, test } from '../support/practiceTest';
import type { Desk } from '../support/desk';
import { screenOf } from '../support/screen';

const factor = (desk: Desk): Promise<number> =>
  desk
    .app()
    .evaluate(
      ({ BrowserWindow }) =>
        Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100) / 100,
    );

test('the desk grows and shrinks by a key, and is as large again after a restart', async ({ desk, ui }) => {
  await ui.press('Control++', 'Control+=');
  await expect.poll(() => factor(desk)).toBe(1.25);
  await ui.press('Control+-');
  await expect.poll(() => factor(desk)).toBe(1.1);
  await desk.restart();
  const again = screenOf(desk.page());
  await expect(again.row('Miriam Özdemir')).toBeVisible();
  await expect.poll(() => factor(desk)).toBe(1.1);
  await again.press('Control+0');
  await expect.poll(() => factor(desk)).toBe(1);
});
