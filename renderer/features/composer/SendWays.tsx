import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import css from './SendBar.module.css';

/** Other ways to send: at a time of its own, or with the conversation asleep afterwards. */
export function SendWays({ disabled }: { disabled: boolean }) {
  const t = useT();
  return (
    <Menu position="top-end" width={340} disabled={disabled}>
      <Menu.Target>
        <button type="button" className={css.more} disabled={disabled} aria-label={t('composer.sendWays')}>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Way id="sendLater" />
        <Way id="sendAndSnooze" />
        <Way id="sendAndRemind" />
      </Menu.Dropdown>
    </Menu>
  );
}

function Way({ id }: { id: string }) {
  const { label, keys, enabled, run } = useCommand(id);
  return (
    <Menu.Item disabled={!enabled} onClick={run} rightSection={<KeyHint label={keys} />}>
      {label}
    </Menu.Item>
  );
}
