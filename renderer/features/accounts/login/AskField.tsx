import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import type { LoginField } from '@shared/channels/login';
import css from './Login.module.css';
import { Radios } from './Radios';
import { useSay } from './useSay';

const types = { email: 'email', secret: 'password', number: 'text', text: 'text' } as const;

/** One field with its label, its help, and what is wrong with it, which is read out as soon as it is there. */
export function AskField(props: { field: LoginField; error: string | null }) {
  const { kind, choices } = props.field;
  return kind === 'choice' && choices.length === 2 ? <Radios field={props.field} /> : <OneField {...props} />;
}

function OneField({ field, error }: { field: LoginField; error: string | null }) {
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
    <div className={css.field} data-kind={kind} data-narrow={kind === 'number' || kind === 'choice'}>
      <label className={css.label} htmlFor={id}>
        {say(field.label)}
      </label>
      {kind === 'choice' ? (
        <span className={css.select}>
          <select {...common} defaultValue={value ?? undefined}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.literal ? choice.label : say(choice.label)}
              </option>
            ))}
          </select>
          <IconChevronDown size={14} stroke={1.5} aria-hidden />
        </span>
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
