import css from './Page.module.css';

/** A fact with its name; null or false where there is nothing to say. */
export type Fact = readonly [name: string, value: string] | null | false;

/** Facts with their names, one a line. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const said = facts.filter((fact) => fact !== null && fact !== false);
  if (said.length === 0) return null;
  return (
    <dl className={css.facts}>
      {said.map(([name, value]) => (
        <div key={name} className={css.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
