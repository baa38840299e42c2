import { expect, test } from 'vitest';
import { startLanguage } from '../../../electron/shell/language';

test.each([
  ['en', 'de', ['de'], 'en'],
  [null, 'de', ['en'], 'de'],
  [null, undefined, ['fr-FR', 'de-AT', 'en'], 'de'],
  [null, undefined, ['en-GB', 'de'], 'en'],
  [null, undefined, ['DE'], 'de'],
  [null, undefined, ['fr'], 'en'],
  [null, undefined, [], 'en'],
] as const)('option %j, chosen %j, system %j: %s', (option, chosen, system, language) => {
  expect(startLanguage(option, chosen, system)).toBe(language);
});
