import { describe, expect, it } from 'vitest';
import { promisesFile, strangerAmong } from '@shared/logic/writing/warnings';

describe('a promised file', () => {
  it.each([
    'Im Anhang finden Sie die Rechnung.',
    'anbei das Etikett',
    'In der Anlage erhalten Sie unser Angebot.',
    'Ich habe die Liste angehängt.',
    'Wir haben Ihnen den Vertrag beigefügt.',
    'Please find attached the invoice.',
    'I am attaching the form',
    'See attachment.',
  ])('is heard in "%s"', (text) => expect(promisesFile(text)).toBe(true));

  it.each([
    'Der Anhänger ist kaputt.',
    'Wir hängen an Ihnen.',
    'Die Anlage im Garten läuft.',
    'Gern!',
    'unattached',
    '',
  ])('is not heard in "%s"', (text) => expect(promisesFile(text)).toBe(false));
});

it('the first stranger is named, whatever the case', () => {
  const known = new Set(['anna@example.test']);
  expect(strangerAmong(['Anna@Example.test'], known)).toBeNull();
  expect(strangerAmong(['anna@example.test', 'neu@example.test'], known)).toBe('neu@example.test');
});
