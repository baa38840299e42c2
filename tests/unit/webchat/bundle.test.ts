import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleWebchat } from '../../../resources/webchat/bundle';

test('the script is one plain file under 30 kB that makes no code of texts', async () => {
  const code = await bundleWebchat(resolve(import.meta.dirname, '../../..'));
  expect(gzipSync(code).length).toBeLessThan(30_000);
  // A classic script: nothing it would have to fetch, nothing it leaves on the page.
  expect(() => new Script(code)).not.toThrow();
  expect(code).not.toMatch(
    /\bimport\s*[({]|\bimport\s+\w|\beval\b|new Function|innerHTML|document\.cookie|localStorage/u,
  );
});
