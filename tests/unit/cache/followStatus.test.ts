import { expect, it } from 'vitest';
import { followStatus } from '@/cache/followStatus';
import { makeReadable } from '@/cache/readable';
import type { CacheStatus } from '@/cache/status';
import { makeClock } from './clock';

it('shows a new phase at once, and what is left only now and then', async () => {
  const clock = makeClock();
  const shown = makeReadable<CacheStatus>({ phase: 'opening', left: 0 });
  const heard: string[] = [];
  shown.subscribe(() => heard.push(`${shown.get().phase} ${shown.get().left}`));
  const follow = followStatus(shown, 500, clock.later);
  follow({ phase: 'rebuilding', left: 90 });
  for (const left of [80, 70, 60]) follow({ phase: 'rebuilding', left });
  expect(heard).toEqual(['rebuilding 90']);
  await clock.pass(500);
  expect(heard).toEqual(['rebuilding 90', 'rebuilding 60']);
  follow({ phase: 'rebuilding', left: 10 });
  follow({ phase: 'live', left: 0 });
  await clock.pass(1000);
  expect(heard.slice(2)).toEqual(['live 0']);
});
