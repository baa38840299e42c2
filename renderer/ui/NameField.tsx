import { useId } from 'react';
import dialog from './ListDialog.module.css';
import { useFocusAtStart } from './useFocusAtStart';

/** What something is called, first in its editor; it has the focus. */
export function NameField(props: { label: string; value: string; onChange(name: string): void }) {
  const id = useId();
  const field = useFocusAtStart();
  return (
    <>
      <label className={dialog.label} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        ref={field}
        className={dialog.field}
        autoComplete="off"
        maxLength={60}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </>
  );
}
