import { useDesk } from '@/commands';
import { ListBody } from './ListBody';
import { ListHeader } from './ListHeader';
import { Outbox } from './Outbox';
import { StartQuestion } from './StartQuestion';
import { SyncLine } from './SyncLine';
import css from './ListPane.module.css';

/** The list of the present view, with its header. `onRail`: unfolds a folded rail. */
export function ListPane({ onRail }: { onRail(): void }) {
  const view = useDesk((desk) => desk.view);
  return (
    <div className={css.pane}>
      <ListHeader view={view} onRail={onRail} />
      <SyncLine />
      <StartQuestion />
      {view.kind === 'outbox' ? <Outbox /> : <ListBody view={view} />}
    </div>
  );
}
