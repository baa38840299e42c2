import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { ButtonSection } from './ButtonSection';
import { useWebsite } from './useWebsite';
import { WebchatSection } from './WebchatSection';

/** What goes onto the shop's own site, as lines to paste: web chat and buttons into other channels. */
export function WebsiteDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const { website, type, settle } = useWebsite();
  return (
    <DialogShell title={t('website.title')} size={760} onClose={() => setDesk({ dialog: null })}>
      {website && (
        <>
          <WebchatSection {...{ website, type, settle }} />
          <ButtonSection {...{ website, type, settle }} />
        </>
      )}
    </DialogShell>
  );
}
