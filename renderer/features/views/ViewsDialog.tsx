import { useState } from 'react';
import { useSetDesk } from '@/commands';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { type Place, usePlaces } from './usePlaces';
import css from './Views.module.css';

/** The inbox of one account, channel or tag, or a saved view: type to find it, Enter goes there. */
export function ViewsDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const [typed, setTyped] = useState('');
  const places = usePlaces(typed);
  const go = ({ view }: Place) =>
    setDesk({
      dialog: null,
      view,
      focused: null,
      open: null,
      focusedMessage: null,
      selection: new Set(),
      searching: false,
    });
  return (
    <DialogShell title={t('views.title')} size={360} onClose={() => setDesk({ dialog: null })}>
      <ChoiceList
        field={t('views.field')}
        list={t('views.title')}
        typed={typed}
        onType={setTyped}
        choices={places}
        onTake={go}
        none={t('views.none')}
      >
        {({ name, view }) => (
          <>
            <bdi className={css.name}>{name}</bdi>
            <span className={css.kind}>{t(`views.${view.kind}`)}</span>
          </>
        )}
      </ChoiceList>
    </DialogShell>
  );
}
