import { expect, test } from 'vitest';
import { unsubscribeOf } from '../../../../electron/connectors/email/mail/unsubscribe';

const oneClick = 'List-Unsubscribe=One-Click';

test.each([
  ['<https://list.test/u?id=1>', oneClick, { url: 'https://list.test/u?id=1', mail: null }],
  [
    '<mailto:leave@list.test?subject=off>, <https://list.test/u>',
    oneClick,
    { url: 'https://list.test/u', mail: 'mailto:leave@list.test?subject=off' },
  ],
  ['<mailto:leave@list.test>', undefined, { url: null, mail: 'mailto:leave@list.test' }],
  ['<https://list.test/u>', undefined, null],
  ['<http://list.test/u>', oneClick, null],
  ['<javascript:alert(1)>, <file:///etc/passwd>', oneClick, null],
  ['https://list.test/u', oneClick, null],
  ['<https://list.test/u>', 'List-Unsubscribe=Maybe', null],
  [`<https://list.test/${'a'.repeat(3000)}>`, oneClick, null],
  [undefined, oneClick, null],
])('%s with %s', (list, post, expected) => {
  expect(unsubscribeOf(list, post)).toEqual(expected);
});
