import { useId } from 'react';
import type { LoginField } from '@shared/channels/login';
import css from './Login.module.css';
import { useSay } from './useSay';

const types = { email: 'email', secret: 'password', number: 'text', text: 'text' } as const;

/** One field with its label, its help, and what is wrong with it, which is read out as soon as it is there. */
export function AskField({ field, error }: { field: LoginField; error: string | null }) {
  const say = useSay();
  const id = useId();
  const { name, kind, help, value, choices, required } = field;
  const common = {
    id,
    name,
    'aria-invalid': error !== null,
    'aria-describedby': error !== null ? `${id}-error` : help !== null ? `${id}-help` : undefined,
    'aria-required': required,
    className: css.input,
  };
  return (
    <div
      className={css.field}
      data-kind={kind}
      data-narrow={kind === 'number' || (kind === 'choice' && choices.length > 2)}
    >
      <label className={css.label} htmlFor={id}>
        {say(field.label)}
      </label>
      {kind === 'choice' ? (
        <select {...common} defaultValue={value ?? undefined}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {say(choice.label)}
            </option>
          ))}
        </select>
      ) : kind === 'toggle' ? (
        <input {...common} className={css.toggle} type="checkbox" value="yes" defaultChecked={value === 'yes'} />
      ) : (
        <input
          {...common}
          type={types[kind]}
          inputMode={kind === 'number' ? 'numeric' : undefined}
          defaultValue={value ?? ''}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      {help !== null && (
        <p id={`${id}-help`} className={css.help}>
          {say(help)}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
