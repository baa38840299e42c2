import { useEffect, useState } from 'react';
import type { AccountId, OutboxId } from '@shared/domain/ids';
import type { ReplyOf } from '@shared/ipc/contract';
import { useBridge } from '@/bridge';

/** A test as it is shown; `late`: it left, and did not come back while it was watched. */
type Test = ReplyOf<'accounts', 'testState'> | { state: 'late' };

/** Between two looks, and how long (ms) is looked. */
const look = { every: 500, for: 120_000 };

/** Sends a test and watches it until it is back, has failed, or takes too long. */
export function useTest(account: AccountId): { test: Test | null; start(): void } {
  const bridge = useBridge();
  const [test, setTest] = useState<Test | null>(null);
  const [outbox, setOutbox] = useState<OutboxId | null>(null);

  useEffect(() => {
    if (outbox === null) return;
    const since = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    let wanted = true;
    const watch = async () => {
      const reply = await bridge.call('accounts', 'testState', { outbox });
      if (!wanted) return;
      const now: Test = reply.ok ? reply.value : { state: 'failed', error: reply.error };
      const late = now.state === 'left' && Date.now() - since > look.for;
      setTest(late ? { state: 'late' } : now);
      if (!late && (now.state === 'waiting' || now.state === 'left'))
        timer = setTimeout(() => void watch(), look.every);
    };
    void watch();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [bridge, outbox]);

  return {
    test,
    start: () => {
      setTest({ state: 'waiting' });
      void bridge.call('accounts', 'sendTest', { id: account }).then((reply) => {
        if (reply.ok) setOutbox(reply.value.outbox);
        else setTest({ state: 'failed', error: reply.error });
      });
    },
  };
}
