import { IconSettings } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { AccountsMenu } from '@/features/accounts';
import { IconButton, iconLook } from '@/ui/IconButton';

/** The end of the rail: how the accounts fare, and the settings. */
export function RailEnd() {
  const settings = useCommand('settings');
  return (
    <>
      <AccountsMenu />
      <IconButton
        label={settings.label}
        keys={settings.keys}
        icon={<IconSettings {...iconLook} size={20} />}
        onClick={settings.run}
        side="right"
      />
    </>
  );
}
