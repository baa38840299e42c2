import { expect, it } from 'vitest';
import { stoppedStatus } from '@shared/channels/status';
import { reconnect, takeOver } from '@/commands/set/reconnect';
import { account } from '../../support/connectors/fixtures';

const failed = (id: string, action: 'wait' | 'takeOver') => ({
  ...account(id),
  status: { ...stoppedStatus, state: 'failed' as const, action },
});

/** What the commands ask of the desk while it has these accounts. */
const desk = (accounts: ReturnType<typeof account>[]) => {
  const tried: unknown[] = [];
  const call = (_domain: string, _name: string, { id }: { id: unknown }) => Promise.resolve(tried.push(id));
  return { tried, context: { accounts: () => accounts, call } as unknown as Parameters<typeof reconnect.run>[0] };
};

it('reconnecting all leaves with another desk what that holds; taking over takes only that', async () => {
  const both = desk([failed('one', 'wait'), failed('two', 'takeOver')]);
  await reconnect.run(both.context);
  expect(both.tried).toEqual(['one']);
  await takeOver.run(both.context);
  expect(both.tried).toEqual(['one', 'two']);
  expect(reconnect.when?.(desk([failed('two', 'takeOver')]).context)).toBe(false);
  expect(takeOver.when?.(desk([failed('one', 'wait')]).context)).toBe(false);
});
