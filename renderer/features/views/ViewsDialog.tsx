import { type KeyboardEvent, useState } from 'react';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { type Place, usePlaces } from './usePlaces';
import css from './Views.module.css';

/** The inbox of one account, channel or tag: type to find it, Enter goes there. */
export function ViewsDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const places = usePlaces(typed);
  const at = Math.min(marked, places.length - 1);
  const close = () => setDesk({ dialog: null });
  const go = (place: Place | undefined) => {
    if (!place) return;
    const { view } = place;
    setDesk({
      dialog: null,
      view,
      focused: null,
      open: null,
      focusedMessage: null,
      selection: new Set(),
      searching: false,
    });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setMarked((at + step + places.length) % Math.max(1, places.length));
    else if (event.key === 'Enter') go(places[at]);
    else return;
    event.preventDefault();
  };
  return (
    <DialogShell title={t('views.title')} size={360} onClose={close}>
      <input
        className={css.field}
        role="combobox"
        aria-expanded={places.length > 0}
        aria-controls={places.length > 0 ? 'view-choices' : undefined}
        aria-activedescendant={places.length > 0 ? `view-choice-${at}` : undefined}
        aria-label={t('views.field')}
        placeholder={t('views.field')}
        maxLength={60}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      {places.length === 0 && <p className={css.none}>{t('views.none')}</p>}
      {places.length > 0 && (
        <div id="view-choices" role="listbox" aria-label={t('views.title')} className={css.choices}>
          {places.map((place, index) => (
            <div
              key={place.key}
              role="option"
              id={`view-choice-${index}`}
              aria-selected={index === at}
              className={css.option}
              tabIndex={-1}
              onMouseDown={(event) => {
                event.preventDefault();
                go(place);
              }}
            >
              <span className={css.name}>{place.name}</span>
              <span className={css.kind}>{t(`views.${place.view.kind}`)}</span>
            </div>
          ))}
        </div>
      )}
    </DialogShell>
  );
}
