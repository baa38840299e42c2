import { useState } from 'react';
import { fold } from '@shared/logic/search/fold';
import { useDesk, useSetDesk } from '@/commands';
import { ChoiceList } from '@/ui/ChoiceList';
import { DialogShell } from '@/ui/DialogShell';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import { linksShown, type ShownLink } from './linksShown';
import css from '@/ui/Chooser.module.css';

/** Which link of the focused message is opened: its words and where it leads. Asks as a press on it would. */
export function OpenLinkDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const openLink = useOpenLink();
  const message = useDesk((desk) => desk.focusedMessage);
  const [links] = useState(() => (message === null ? [] : linksShown(message)));
  const [typed, setTyped] = useState('');
  const wanted = fold(typed);
  const close = () => setDesk({ dialog: null });
  const take = ({ href, words }: ShownLink) => {
    close();
    openLink(href, words === href ? '' : words);
  };
  return (
    <DialogShell title={t('conversation.link.choose')} size={520} onClose={close}>
      <ChoiceList
        field={t('conversation.link.field')}
        list={t('conversation.link.list')}
        typed={typed}
        onType={setTyped}
        choices={links.filter(({ words, href }) => fold(`${words} ${href}`).includes(wanted))}
        onTake={take}
        none={t(links.length === 0 ? 'conversation.link.noneHere' : 'conversation.link.none')}
      >
        {({ words, href }) => (
          <>
            <bdi className={css.name} title={href}>
              {words}
            </bdi>
            {words !== href && <bdi className={css.fact}>{href}</bdi>}
          </>
        )}
      </ChoiceList>
    </DialogShell>
  );
}
