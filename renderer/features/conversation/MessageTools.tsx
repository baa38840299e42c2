import { IconEye, IconEyeOff, IconMoodPlus, IconPencil, IconTrash, type Icon } from '@tabler/icons-react';
import type { Message } from '@shared/domain/message';
import type { ActKind } from '@shared/domain/messageAct';
import { likeOf, refuseKind } from '@shared/logic/acts/mayAct';
import { useCommand, useDesk } from '@/commands';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { useAbilities } from './useAbilities';
import css from './MessageTools.module.css';

/** What can be done at the server to the message that has the focus; nothing for the others. */
export function MessageTools({ message }: { message: Message }) {
  const focused = useDesk((desk) => desk.focusedMessage === message.id);
  return focused ? <Tools message={message} /> : null;
}

function Tools({ message }: { message: Message }) {
  const t = useT();
  const now = useNow();
  const can = useAbilities(message);
  const able = (kind: ActKind): boolean => refuseKind(message, kind, can, now) === null;
  const likes = can && likeOf(can) !== null;
  return (
    <span className={css.tools}>
      {able('react') && (
        <Tool id="react" icon={IconMoodPlus} label={t(likes ? 'conversation.like' : 'conversation.react.title')} />
      )}
      {able('edit') && <Tool id="editMessage" icon={IconPencil} label={t('conversation.editMessage')} />}
      {able('remove') && <Tool id="removeMessage" icon={IconTrash} label={t('conversation.removeMessage.name')} />}
      {able('hide') && (
        <Tool
          id="hideMessage"
          icon={message.hidden ? IconEye : IconEyeOff}
          label={t(message.hidden ? 'conversation.showComment' : 'conversation.hideComment')}
        />
      )}
    </span>
  );
}

function Tool({ id, icon: Mark, label }: { id: string; icon: Icon; label: string }) {
  const { keys, enabled, run } = useCommand(id);
  const title = keys === null ? label : `${label} (${keys})`;
  return (
    <button type="button" className={css.tool} disabled={!enabled} onClick={run} aria-label={label} title={title}>
      <Mark size={15} stroke={1.5} aria-hidden />
    </button>
  );
}
