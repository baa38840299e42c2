import type { TemplateFault } from '@shared/logic/templates/parsed';
import { nearest } from '@shared/logic/templates/nearest';
import { offered } from '@shared/logic/templates/offer';
import { useT } from '@/ui/useT';
import css from './Editor.module.css';

type Props = {
  faults: readonly TemplateFault[];
  onShow(fault: TemplateFault): void;
  onMend(fault: TemplateFault, name: string): void;
};

const most = 4;

/** What is wrong, each a way to its place; where a known name is near, that as well. */
export function FaultList({ faults, onShow, onMend }: Props) {
  const t = useT();
  if (faults.length === 0) return null;
  return (
    <ul className={css.faults} aria-label={t('library.faults')}>
      {faults.slice(0, most).map((fault) => {
        const { error, at } = fault;
        const meant = meantBy(fault);
        return (
          <li key={`${at} ${error.code}`}>
            <button type="button" className={css.fault} onClick={() => onShow(fault)}>
              {t(`error.${error.code}`, error.facts)}
            </button>
            {meant !== null && (
              <button type="button" className={css.meant} onClick={() => onMend(fault, meant)}>
                {t('library.meant', { name: meant })}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function meantBy({ error: { code, facts } }: TemplateFault): string | null {
  const kind = { 'template.variable': 'variable', 'template.filter': 'filter' } as const;
  if (code !== 'template.variable' && code !== 'template.filter') return null;
  const known = offered(kind[code]).map(({ name }) => name);
  return nearest(String(facts.name), known);
}
