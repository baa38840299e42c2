import { type Clash, forbids, useKeyNames } from '@/commands';
import { useT } from '@/ui/useT';
import { useLabel } from './useLabel';
import css from './Keymap.module.css';

/** What stands against keys, and the way out. */
export function ClashText({ clash, keys }: { clash: Clash; keys: string }) {
  const t = useT();
  const spelled = useKeyNames();
  const label = useLabel();
  const reason = clash.kind === 'reserved' ? clash.holder : clash.kind;
  const facts =
    clash.kind === 'command'
      ? { keys: spelled(clash.keys), name: label(clash.command) }
      : { keys: spelled(keys), name: '' };
  return (
    <p className={css.clash} data-forbids={forbids(clash) || undefined}>
      {t(`keymap.clash.${reason}`, facts)}
    </p>
  );
}
