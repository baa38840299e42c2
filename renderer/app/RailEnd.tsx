import { IconSettings, IconTemplate } from '@tabler/icons-react';
import { useCommand } from '@/commands';
import { AccountsMenu } from '@/features/accounts';
import { IconButton, iconLook } from '@/ui/IconButton';

/** The end of the rail: how the accounts fare, the templates and the settings. */
export function RailEnd() {
  const templates = useCommand('templates');
  const settings = useCommand('settings');
  return (
    <>
      <AccountsMenu />
      <IconButton
        label={templates.label}
        keys={templates.keys}
        icon={<IconTemplate {...iconLook} size={20} />}
        onClick={templates.run}
        side="right"
      />
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
