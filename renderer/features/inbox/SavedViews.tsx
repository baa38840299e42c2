import { useSavedViews, useViewCounts } from '@/cache';
import { savedViewCommandId, useCommands } from '@/commands';
import { useT } from '@/ui/useT';
import { RailButton } from './RailButton';
import { useIsCurrent, useShowView } from './useView';
import css from './Rail.module.css';

/** Counters of saved views stop here. */
const most = 99;

/** The saved views of the rail, each with its first letter and how much it holds. */
export function SavedViews({ onLeave }: { onLeave(): void }) {
  const t = useT();
  const views = useSavedViews();
  const counts = useViewCounts();
  const commands = useCommands();
  const show = useShowView();
  const isCurrent = useIsCurrent();
  return (
    <ul className={css.channels} aria-label={t('search.views')}>
      {views.map(({ id, name }) => (
        <li key={id}>
          <RailButton
            label={name}
            keys={commands.find(({ command }) => command.id === savedViewCommandId(id))?.keys ?? ''}
            icon={
              <bdi className={css.letter} aria-hidden>
                {[...name][0]?.toUpperCase()}
              </bdi>
            }
            count={counts.get(id) ?? 0}
            most={most}
            current={isCurrent({ kind: 'saved', saved: id })}
            onClick={() => {
              show({ kind: 'saved', saved: id });
              onLeave();
            }}
          />
        </li>
      ))}
    </ul>
  );
}
