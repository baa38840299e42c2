import type { MenuName } from '@shared/ipc/menu';
import type { Command, CommandSection } from '../command';

/** Ids of commands, by part of the menu and group, in the order shown. What is not here stands by its section. */
const placed: Readonly<Record<MenuName, readonly (readonly string[])[]>> = {
  file: [
    ['compose'],
    ['connectAccount', 'account', 'removeAccount', 'provision', 'practise', 'endPractice'],
    ['saveFiles', 'print', 'savePdf'],
    ['templates'],
    ['settings'],
  ],
  edit: [
    ['undo', 'history', 'undoRule', 'tryAgain'],
    ['select', 'selectRange', 'extendDown', 'extendUp', 'selectAll', 'clearSelection'],
    ['copyText'],
  ],
  view: [
    ['showFresh', 'panel'],
    ['sort', 'sort.newest', 'sort.waiting', 'sort.deadline'],
    ['after.next', 'after.previous', 'after.list'],
    ['readable', 'plain', 'quotes', 'pictures', 'picturesAlways', 'source'],
    ['zoomIn', 'zoomOut', 'zoomReset'],
    ['theme', 'language'],
  ],
  go: [
    ['search', 'open', 'back'],
    ['find', 'findNext', 'findPrevious'],
    ['next', 'previous', 'first', 'last', 'nextMessage', 'previousMessage'],
  ],
  conversation: [
    ['reply', 'replyAll', 'forward', 'note'],
    ['send', 'sendAndDone', 'sendAndSnooze', 'sendAndRemind', 'sendLater', 'sendNow', 'nextIdentity', 'closeEditor'],
    ['done', 'reopen', 'snooze', 'remind', 'unread', 'star', 'pin', 'mute', 'tag'],
    ['spam', 'trash', 'deleteForGood', 'block', 'unsubscribe'],
  ],
  help: [
    ['help', 'palette'],
    ['keymap', 'macros', 'rules'],
    ['away', 'awayRehearsal', 'awayDryRun', 'awayLog'],
  ],
};

const bySection: Readonly<Record<CommandSection, MenuName>> = {
  go: 'go',
  list: 'conversation',
  conversation: 'conversation',
  write: 'conversation',
  desk: 'file',
};

const names = Object.keys(placed) as MenuName[];
const known = new Set(Object.values(placed).flat(2));

/** Every command in its place, each once. */
export function menuLayout(commands: readonly Command[]): { name: MenuName; groups: Command[][] }[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  return names.map((name) => {
    const groups = placed[name].map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
    const others = commands.filter(({ id, section }) => !known.has(id) && bySection[section] === name);
    return { name, groups: [...groups, others].filter((group) => group.length > 0) };
  });
}
