import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TemplateId } from '@shared/domain/ids';
import type { TemplateFields } from '@shared/domain/template';
import { fillLedger } from '../../support/generate/fillLedger';
import { fillProfile } from '../../support/generate/fillProfile';
import { shows } from '../keys/page';
import { openWindow, timeKey } from '../keys/window';
import { builtDesk } from '../support/fillCache';
import { benchTexts } from './library';
import { suggestTimes } from './suggest';

const amount = { seed: 2_000, conversations: 2_000, messages: 6_000 };
const templates = 2_000;
const presses = 40;

/** What was measured with 2,000 templates. */
export type PickerTimes = { picker: number[]; suggest: number[] };

/**
 * From Ctrl+. in an open answer to the picker with its rows and the first preview painted, in ms, with 2,000 templates, in
 * real Electron: one time a press. Then suggestions, in ms as well.
 */
export async function pickerTimes(): Promise<PickerTimes> {
  const profile = await mkdtemp(join(tmpdir(), 'tresen-bench-picker-'));
  try {
    const now = Date.now();
    await fillProfile(profile, now, async (ledger) => {
      await fillLedger(ledger, { ...amount, now });
      const kept = await ledger.apply({ type: 'saveTemplates', templates: shelf(), present: 'replace' });
      if (!kept.ok) throw new Error(kept.error.code);
    });
    const { page, close } = await openWindow(builtDesk(), ['--profile', profile, '--lang', 'en']);
    try {
      await page.evaluate(shows, { selector: '[role=listbox] [role=option]', there: true });
      await sleep(15_000); // the cache fills; the start has its own bench
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.evaluate(shows, { selector: 'main article', there: true });
      await page.keyboard.press('r');
      await page.evaluate(shows, { selector: 'main [contenteditable=true], main textarea', there: true });
      const times: number[] = [];
      for (let press = 0; press < presses; press++) {
        times.push(await timeKey(page, 'Control+.', 'picker'));
        await sleep(200);
        await page.keyboard.press('Escape');
        await page.evaluate(shows, { selector: '[role=dialog] input', there: false });
        await sleep(200);
      }
      const { suggest } = await suggestTimes(page);
      return { picker: times, suggest };
    } finally {
      await close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A shop that has kept every answer it ever wrote, in twenty folders. */
function shelf(): TemplateFields[] {
  return benchTexts(templates).map(({ text, rich }, at) => ({
    id: TemplateId.parse(`bench-${at}`),
    name: `Antwort ${at}`,
    folder: `Ordner ${at % 20}`,
    tags: at % 3 === 0 ? ['Versand'] : [],
    shortcut: `k${at}`,
    variants: [{ language: null, scope: null, text: rich ? plain(text) : text, html: rich ? text : null }],
    attachments: [],
    then: [],
  }));
}

const plain = (html: string): string => html.replace(/<\/p>|<br>/gu, '\n').replace(/<p>/gu, '');
