import { expect, test } from 'vitest';
import { runtimeSupported } from '../../../electron/shell/runtime';

test.each([
  ['45.4.1', true],
  ['43.0.0', true],
  ['42.9.9', false],
  ['25.1.1', false],
  ['', false],
])('Electron %s: %s', (version, supported) => {
  expect(runtimeSupported(version)).toBe(supported);
});
