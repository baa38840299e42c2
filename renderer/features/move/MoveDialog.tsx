import { useState } from 'react';
import { useAim, useApply, useSetDesk, useTargets } from '@/commands';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { type Choice, useFolders } from './useFolders';
import css from './Move.module.css';

/** Where what is acted on shall lie: type to find a folder, Enter moves there. */
export function MoveDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const aim = useAim();
  const rows = useTargets();
  const [typed, setTyped] = useState('');
  const accounts = new Set(rows.map(({ accountId }) => accountId));
  const [account] = accounts;
  const { choices, state } = useFolders(accounts.size === 1 && account ? account : null, typed);
  const close = () => setDesk({ dialog: null });
  const move = ({ to }: Choice) => {
    close();
    if (rows.length > 0) void apply({ type: 'move', ...aim(), to });
  };
  return (
    <DialogShell title={t('move.title', { count: rows.length })} size={400} onClose={close}>
      <ChoiceList
        field={t('move.field')}
        list={t('move.list')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onTake={move}
        none={t(state === 'asking' ? 'move.asking' : 'move.none')}
      >
        {({ name, place }) => (
          <>
            <bdi className={css.name}>{name}</bdi>
            {!place && <span className={css.kind}>{t('move.folder')}</span>}
          </>
        )}
      </ChoiceList>
      <p className={css.hint} role="status">
        {state !== 'known' && t(`move.${state}`)}
      </p>
    </DialogShell>
  );
}
