import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/practiceTest';

test('a conversation is saved as PDF', async ({ desk, profile, ui }) => {
  const file = join(profile, 'conversation.pdf');
  await desk.app().evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await ui.press('j', 'Enter');
  await expect(ui.messages().first()).toBeVisible();
  await ui.command('commands.savePdf');
  await expect.poll(() => readFile(file, 'latin1').catch(() => '')).toMatch(/^%PDF-[\s\S]*%%EOF\s*$/);
});
