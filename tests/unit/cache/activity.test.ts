import { describe, expect, it } from 'vitest';
import { makeActivity, watchActivity } from '@/cache/activity';
import { makeClock } from './clock';

describe('whether the person is at work', () => {
  it('is over once they have paused for long enough', async () => {
    const clock = makeClock();
    const activity = makeActivity(50, clock.now, clock.later);
    let idle = 0;
    activity.onIdle(() => idle++);
    expect(activity.busy()).toBe(false);
    activity.touch();
    await clock.pass(40);
    activity.touch();
    await clock.pass(40);
    expect([activity.busy(), idle]).toEqual([true, 0]);
    await clock.pass(20);
    expect([activity.busy(), idle]).toEqual([false, 1]);
    await clock.pass(200);
    expect(idle).toBe(1);
  });

  it('is seen by keys and pointer', () => {
    const clock = makeClock();
    const activity = makeActivity(50, clock.now, clock.later);
    const page = new EventTarget();
    const stop = watchActivity(page, activity);
    page.dispatchEvent(new Event('pointermove'));
    expect(activity.busy()).toBe(true);
    stop();
  });
});
