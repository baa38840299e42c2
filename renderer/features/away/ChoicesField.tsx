import { useT } from '@/ui/useT';
import css from './Away.module.css';

type Props<Id extends string> = {
  legend: string;
  /** What it is called that all are meant. */
  all: string;
  choices: readonly { id: Id; name: string }[];
  /** Null: all. */
  chosen: readonly Id[] | null;
  onChange(chosen: Id[] | null): void;
};

/** All of something, or some by name. One that is gone stays chosen until it is taken out with the rest. */
export function ChoicesField<Id extends string>({ legend, all, choices, chosen, onChange }: Props<Id>) {
  const t = useT();
  return (
    <fieldset className={css.choices}>
      <legend className={css.legend}>{legend}</legend>
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={chosen === null}
          onChange={(event) => onChange(event.currentTarget.checked ? null : choices.map(({ id }) => id))}
        />
        <span>{all}</span>
      </label>
      {chosen !== null &&
        choices.map(({ id, name }) => (
          <label key={id} className={css.tick}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                const others = chosen.filter((each) => each !== id);
                onChange(event.currentTarget.checked ? [...others, id] : others);
              }}
            />
            <bdi className={css.choice}>{name}</bdi>
          </label>
        ))}
      {chosen?.length === 0 && (
        <p className={css.problem} role="alert">
          {t('away.chooseOne')}
        </p>
      )}
    </fieldset>
  );
}
