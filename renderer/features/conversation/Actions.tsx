import { IconArrowBackUp, IconCheck, IconClock, IconDots, IconNote, IconTag, type Icon } from '@tabler/icons-react';
import { Menu } from '@mantine/core';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { type CommandView, useCommand, useCommands } from '@/commands';
import css from './Actions.module.css';

const shown: readonly { id: string; icon: Icon }[] = [
  { id: 'reply', icon: IconArrowBackUp },
  { id: 'note', icon: IconNote },
  { id: 'done', icon: IconCheck },
  { id: 'snooze', icon: IconClock },
  { id: 'tag', icon: IconTag },
];

/** What can be done with the open conversation: the most used at once, the rest behind "more". */
export function Actions() {
  const t = useT();
  const others = useCommands().filter((view) => belongsHere(view) && !shown.some(({ id }) => id === view.command.id));
  return (
    <div className={css.actions} role="toolbar" aria-label={t('conversation.actions')}>
      {shown.map(({ id, icon }) => (
        <Action key={id} id={id} icon={icon} />
      ))}
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <button
            type="button"
            className={css.action}
            aria-label={t('conversation.more')}
            title={t('conversation.more')}
          >
            <IconDots size={16} stroke={1.5} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ command, label, keys, run }) => (
            <Menu.Item key={command.id} onClick={run} rightSection={<KeyHint label={keys} />}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function belongsHere({ command, enabled }: CommandView): boolean {
  const here = command.section === 'conversation' || command.section === 'write';
  return enabled && here && !command.repeats && command.id !== 'compose';
}

function Action({ id, icon: Mark }: { id: string; icon: Icon }) {
  const { label, keys, enabled, run } = useCommand(id);
  return (
    <button type="button" className={css.action} disabled={!enabled} onClick={run} title={label} aria-label={label}>
      <Mark size={16} stroke={1.5} aria-hidden />
      <span className={css.label}>{label}</span>
      <KeyHint label={keys} />
    </button>
  );
}
