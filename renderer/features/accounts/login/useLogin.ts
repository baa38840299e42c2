import { useCallback, useEffect, useRef, useState } from 'react';
import type { AccountId } from '@shared/domain/ids';
import type { LoginReply } from '@shared/channels/login';
import type { AppError } from '@shared/errors/appError';
import { useBridge } from '@/bridge';

/** A login as the screen sees it. `error`: the step could not be had at all; asking again tries again. */
export type LoginView = {
  step: LoginReply | null;
  error: AppError | null;
  busy: boolean;
  /** There is a step before this one. */
  canGoBack: boolean;
  answer(answers: Record<string, string>): void;
  back(): void;
  /** Asks for the same step again, as after an error. */
  again(): void;
  /** Gives up the passwords of a lost key, then asks again. */
  startOver(): void;
};

/** Holds a login with main from the first step to the last, and gives it up when the dialog goes. */
export function useLogin(connector: string, account: AccountId | null): LoginView {
  const bridge = useBridge();
  const session = useRef('');
  const [step, setStep] = useState<LoginReply | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(true);
  const [trail, setTrail] = useState<readonly string[]>([]);

  const ask = useCallback(
    async (answers: Record<string, string>, back: boolean, quiet: boolean) => {
      const asked = session.current;
      if (!quiet) setBusy(true);
      const reply = await bridge.call('accounts', 'login', { session: asked, connector, account, answers, back });
      if (session.current !== asked) return;
      setBusy(false);
      setError(reply.ok ? null : reply.error);
      if (!reply.ok) return;
      setStep(reply.value);
      if (reply.value.kind === 'done') return;
      const { id } = reply.value;
      setTrail((before) => (before.includes(id) ? before.slice(0, before.indexOf(id) + 1) : [...before, id]));
    },
    [bridge, connector, account],
  );

  useEffect(() => {
    const mine = crypto.randomUUID();
    session.current = mine;
    void ask({}, false, false);
    return () => {
      session.current = '';
      void bridge.call('accounts', 'cancelLogin', { session: mine });
    };
  }, [ask, bridge]);

  // Main holds the question open until there is news, so that this is no drumming.
  useEffect(() => {
    if (step?.kind === 'browser' || step?.kind === 'wait') void ask({}, false, true);
  }, [step, ask]);

  const startOver = async () => {
    const given = await bridge.call('accounts', 'startOver', {});
    if (given.ok) await ask({}, false, false);
    else setError(given.error);
  };

  return {
    step,
    error,
    busy,
    canGoBack: trail.length > 1,
    answer: (answers) => void ask(answers, false, false),
    back: () => void ask({}, true, false),
    again: () => void ask({}, false, false),
    startOver: () => void startOver(),
  };
}
