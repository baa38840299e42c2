import type { LoginStep } from '@shared/channels/login';
import type { Account } from '@shared/domain/account';
import type { Connector, LoginContext } from '../connectors/connector';
import { childOf } from '../connectors/network/childOf';

type Answers = Readonly<Record<string, string>>;

/** A login under way: what was answered so far, and the secrets among it, which never leave main. */
export type LoginSession = {
  readonly connector: Connector;
  readonly account: Account | null;
  readonly signal: AbortSignal;
  /** The connector's step for the answers so far. */
  ask(): Promise<LoginStep>;
  /** Somebody asks already: what only waits for news is answered at once. */
  hurry(): void;
  /** Adds answers; an empty secret keeps the one given before. */
  answer(answers: Answers): void;
  /** Takes back what led from the step before to this one. */
  back(): void;
  /** Remembers that a step was shown; fills in what the person typed there before. */
  shown(step: LoginStep): LoginStep;
  /** Everything for the vault: secrets that were asked for and answered, and those the connector keeps. */
  secrets(): ReadonlyMap<string, string>;
  end(): void;
};

/** What a session's connector is given, save what the session itself knows. */
export type SessionDeps = Omit<LoginContext, 'signal' | 'account' | 'keep'>;

/** Begins a login. @param account the one that signs in again, or null */
export function beginLogin(
  connector: Connector,
  account: Account | null,
  deps: SessionDeps,
  stopping: AbortSignal,
): LoginSession {
  const { controller, release } = childOf(stopping);
  const kept = new Map<string, string>();
  const secretNames = new Set<string>();
  const typed = new Map<string, string>();
  let answers: Answers = {};
  let steps: { id: string; answers: Answers }[] = [];
  const pauses = new Set<() => void>();
  /** Ends early when somebody asks: a question that is held open for news holds up no answer. */
  const sleep: SessionDeps['clock']['sleep'] = async (ms, signal) => {
    const { controller: pause, release: end } = childOf(signal);
    const wake = (): void => pause.abort();
    pauses.add(wake);
    await deps.clock.sleep(ms, pause.signal);
    pauses.delete(wake);
    end();
  };
  const context: LoginContext = {
    ...deps,
    clock: { now: () => deps.clock.now(), sleep },
    account,
    signal: controller.signal,
    keep: (name, secret) => void kept.set(name, secret),
  };

  return {
    connector,
    account,
    signal: controller.signal,
    ask: () => connector.login({ ...answers }, context),
    hurry: () => pauses.forEach((wake) => wake()),
    answer(given) {
      const real = Object.entries(given).filter(([name, value]) => value !== '' || !secretNames.has(name));
      for (const [name, value] of real) if (!secretNames.has(name)) typed.set(name, value);
      answers = { ...answers, ...Object.fromEntries(real) };
    },
    back() {
      steps = steps.slice(0, -1);
      answers = steps.at(-1)?.answers ?? {};
    },
    shown(step) {
      if (step.kind === 'done') return step;
      const at = steps.findIndex(({ id }) => id === step.id);
      steps = at >= 0 ? steps.slice(0, at + 1) : [...steps, { id: step.id, answers }];
      if (step.kind !== 'ask') return step;
      for (const { kind, name } of step.fields) if (kind === 'secret') secretNames.add(name);
      const filled = step.fields.map((field) => {
        if (field.kind === 'secret') return { ...field, value: null };
        return { ...field, value: typed.get(field.name) ?? field.value };
      });
      return { ...step, fields: filled };
    },
    secrets: () => {
      const asked = [...secretNames].flatMap((name): [string, string][] => {
        const value = answers[name];
        return value ? [[name, value]] : [];
      });
      return new Map([...asked, ...kept]);
    },
    end() {
      controller.abort();
      release();
      kept.clear();
      typed.clear();
      answers = {};
      steps = [];
    },
  };
}
