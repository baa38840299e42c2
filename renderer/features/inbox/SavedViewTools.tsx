import { IconBookmarkOff, IconPencil } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { IconButton, iconLook } from '@/ui/IconButton';

/** What can be done with a saved view itself. */
export function SavedViewTools() {
  const rename = useCommand('renameView');
  const remove = useCommand('removeView');
  return (
    <>
      <IconButton label={rename.label} keys={rename.keys} icon={<IconPencil {...iconLook} />} onClick={rename.run} />
      <IconButton
        label={remove.label}
        keys={remove.keys}
        icon={<IconBookmarkOff {...iconLook} />}
        onClick={remove.run}
      />
    </>
  );
}
