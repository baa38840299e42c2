import type { LoginField } from '@shared/channels/login';
import css from './Login.module.css';
import { useSay } from './useSay';

/** One of two ways, both in full view: a closed list would hide what the person agrees to. */
export function Radios({ field: { name, label, value, choices } }: { field: LoginField }) {
  const say = useSay();
  return (
    <fieldset className={css.radios}>
      <legend className={css.label}>{say(label)}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={css.radio}>
          <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} />
          <span>{choice.literal ? choice.label : say(choice.label)}</span>
        </label>
      ))}
    </fieldset>
  );
}
