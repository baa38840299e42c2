import { expect, test } from 'vitest';
import { linkToOpen } from '../../../electron/shell/linkPolicy';
import { refusedAddresses } from '../../support/hostile/schemes';
import { promise } from '../../support/promise';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ['tel:+4930123456', 'tel:+4930123456'],
  ['\thttps://exa\nmple.org/', 'https://example.org/'],
  ['https://exämple.org/', 'https://xn--exmple-cua.org/'],
])('opens %j', (link, address) => {
  expect(linkToOpen(link)).toBe(address);
});

test.each(refusedAddresses)('refuses %j', (link) => {
  expect(linkToOpen(link)).toBeNull();
  promise('S7', 'Nothing but https, http, mailto and tel leaves', 1);
});
