import { sounds } from '../../support/sounds';
import { expect } from '@playwright/test';
import type { Screen } from './screen';

/**
 * Sends three sounds with what is being written and plays them to their end, by what they are. One that has no decoder
 * here says so and what to do: AMR everywhere, AAC where the browser was built without it.
 */
export async function playSounds({ page, press, words, field, messages }: Screen): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(Object.values(sounds));
  await field().focus();
  await page.keyboard.type('Drei Aufnahmen.');
  const composer = page.getByRole('region', { name: words('composer.region') });
  await expect(composer.getByRole('listitem')).toHaveCount(3);
  await press('Control+Enter');
  const sent = messages().filter({ hasText: 'Drei Aufnahmen.' });
  const players = sent.getByRole('group', { name: words('conversation.audio.name', { duration: '0:01' }) });
  const aac = await page.evaluate(
    () => document.createElement('audio').canPlayType('audio/mp4; codecs="mp4a.40.2"') !== '',
  );
  await expect(players).toHaveCount(aac ? 2 : 1);
  await expect(sent.getByText(words('conversation.audio.unplayable'))).toHaveCount(aac ? 1 : 2);
  await expect(
    sent.getByRole('button', { name: words('conversation.file.save', { name: sounds.amr.name }) }),
  ).toBeVisible();
  for (const player of await players.all()) {
    const ended = player
      .locator('audio')
      .evaluate(
        (audio) => new Promise<boolean>((done) => audio.addEventListener('ended', () => done(true), { once: true })),
      );
    await player.getByRole('button', { name: words('conversation.audio.play') }).press('Enter');
    expect(await ended).toBe(true);
  }
}
