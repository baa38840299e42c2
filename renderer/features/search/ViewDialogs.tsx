import { SavedViewId } from '@shared/domain/ids';
import { useSavedViews } from '@/cache';
import { useApply, useDesk, useSetDesk } from '@/commands';
import { NameDialog } from '@/ui/NameDialog';
import { useT } from '@/ui/useT';

/** Asks under which name a search is kept; the name of a view there is gives that view this search. */
export function SaveViewDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const views = useSavedViews();
  const query = useDesk((desk) => (desk.view.kind === 'search' ? desk.view.query : ''));
  const from = useDesk((desk) => desk.searchedFrom?.view);
  const changed = from?.kind === 'saved' ? views.find(({ id }) => id === from.saved) : undefined;
  const named = (name: string) => views.find((view) => view.name === name);
  const save = async (name: string) => {
    const known = named(name);
    const id = known?.id ?? SavedViewId.parse(crypto.randomUUID());
    const saved = await apply(known ? { type: 'editView', id, query } : { type: 'saveView', id, name, query });
    if (saved.ok) setDesk({ view: { kind: 'saved', saved: id }, searching: false, searchedFrom: null });
  };
  return (
    <NameDialog
      title={t('search.saveTitle')}
      label={t('search.name')}
      most={60}
      first={changed?.name ?? query.slice(0, 60)}
      hint={(name) => (named(name) ? t('search.replaces', { name }) : query)}
      confirm={t('search.save')}
      onName={save}
      onClose={() => setDesk({ dialog: null })}
    />
  );
}

/** Asks for another name of the saved view on the screen. */
export function RenameViewDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const apply = useApply();
  const views = useSavedViews();
  const shown = useDesk((desk) => (desk.view.kind === 'saved' ? desk.view.saved : null));
  const view = views.find(({ id }) => id === shown);
  if (!view) return null;
  return (
    <NameDialog
      title={t('search.renameTitle')}
      label={t('search.name')}
      most={60}
      first={view.name}
      hint={() => view.query}
      confirm={t('search.rename')}
      onName={(name) => apply({ type: 'editView', id: view.id, name })}
      onClose={() => setDesk({ dialog: null })}
    />
  );
}
