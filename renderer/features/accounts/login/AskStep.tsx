import { type FormEvent, useLayoutEffect, useId, useRef, useState } from 'react';
import type { LoginReply } from '@shared/channels/login';
import { AskField } from './AskField';
import { Help } from './Help';
import css from './Login.module.css';
import { Notes } from './Notes';
import { Offers } from './Offers';
import { StepActions } from './StepActions';
import { Trouble } from './Trouble';
import type { LoginView } from './useLogin';
import { useSay } from './useSay';

type Ask = Extract<LoginReply, { kind: 'ask' }>;

/** A step that asks: its sentences, its fields, what is wrong, and the ways on. The field that is wrong has the focus. */
export function AskStep({ step, login }: { step: Ask; login: LoginView }) {
  const say = useSay();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const { error } = step;
  const errorText = error && say(`error.${error.code}`, error.facts);
  const errorAt = missing ?? (login.error ? null : (step.errorAt ?? null));

  useLayoutEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input, select');
    (first ?? form.current?.querySelector<HTMLElement>('button[type="submit"], button'))?.focus();
    // What is typed next takes the place of what was wrong.
    if (first instanceof HTMLInputElement) first.select();
  }, [step, missing]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (login.busy || !form.current) return;
    const data = new FormData(form.current);
    const given = new Map(step.fields.map(({ name }) => [name, String(data.get(name) ?? '')]));
    const empty = step.fields.find(({ name, required }) => required && (given.get(name) ?? '').trim() === '');
    setMissing(empty?.name ?? null);
    if (!empty) login.answer({ ...Object.fromEntries(given), ...step.submit?.answers });
  };

  return (
    <form ref={form} className={css.step} aria-labelledby={heading} noValidate onSubmit={submit}>
      <h2 id={heading} className={css.heading}>
        {say(step.title)}
      </h2>
      <Notes notes={step.notes} />
      <Offers offers={step.offers} />
      <Trouble login={login} />
      {errorText !== null && errorAt === null && login.error === null && (
        <p className={css.error} role="alert">
          {errorText}
        </p>
      )}
      <div className={css.fields}>
        {step.fields.map((field) => (
          <AskField
            key={field.name}
            field={field}
            error={field.name === errorAt ? (missing === null ? errorText : say('login.required')) : null}
          />
        ))}
      </div>
      <Help title={step.title} />
      <StepActions step={step} submit={step.submit} login={login} typed={() => typedIn(form.current, step)} />
    </form>
  );
}

/** What was written, of fields that are written in: a choice nobody confirmed is none. */
function typedIn(form: HTMLFormElement | null, { fields }: Ask): Record<string, string> {
  if (!form) return {};
  const data = new FormData(form);
  const written = fields.filter(({ kind }) => kind !== 'choice' && kind !== 'toggle');
  return Object.fromEntries(
    written.map(({ name }) => [name, String(data.get(name) ?? '')]).filter(([, value]) => value !== ''),
  );
}
