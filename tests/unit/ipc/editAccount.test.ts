import { expect, test, vi } from 'vitest';
import type { Change } from '@shared/domain/change';
import { AccountId } from '@shared/domain/ids';
import { ok } from '@shared/errors/result';
import { z } from 'zod';
import { changeHandlers } from '../../../electron/ipc/changes';
import { account } from '../../support/desk/builders';

const done = ok({ rev: 1, undo: null, what: 'edited', count: 1, left: [] });

function desk() {
  const apply = vi.fn((_: Change) => Promise.resolve(done));
  const restart = vi.fn();
  const configuration = z.strictObject({ host: z.string(), signature: z.string().max(5).optional() });
  const connector = { editable: ['signature'], configuration };
  const ledger = {
    versions: () => Promise.resolve(ok([])),
    apply,
    accounts: () => Promise.resolve([account({ config: { host: 'mail.test' } })]),
  };
  const handlers = changeHandlers(ledger, new Map([['test', connector]]) as never, { restart });
  const edit = (config: Record<string, string>, id = 'acc') =>
    handlers.apply({ type: 'editAccount', id: AccountId.parse(id), config });
  return { edit, apply, restart };
}

test('a part that people may change is changed, and its connector begins anew', async () => {
  const { edit, apply, restart } = desk();
  expect(await edit({ signature: 'Anna' })).toMatchObject({ ok: true });
  expect(apply).toHaveBeenCalledOnce();
  expect(restart).toHaveBeenCalledWith('acc');
});

test.each([
  ['the server a password goes to', { host: 'evil.test' }],
  ['what the connector does not know', { other: 'x' }],
  ['a value that does not hold', { signature: 'too long' }],
])('%s is not, and nothing is written', async (_, config) => {
  const { edit, apply, restart } = desk();
  expect(await edit(config as Record<string, string>)).toMatchObject({ ok: false, error: { code: 'invalid.request' } });
  expect([apply.mock.calls, restart.mock.calls]).toEqual([[], []]);
});

test('an account that is not there', async () => {
  expect(await desk().edit({ signature: 'Anna' }, 'gone')).toMatchObject({ ok: false, error: { code: 'not.found' } });
});
