import type { ChangeOf } from '../../domain/change';
import type { ConversationId } from '../../domain/ids';
import type { MacroAct } from '../../domain/macro';

/** The change an act of a macro is on these conversations. */
export function changeOf(
  act: MacroAct,
  ids: ConversationId[],
): ChangeOf<'setState' | 'setTags' | 'setFlag' | 'setRead' | 'snooze'> {
  switch (act.do) {
    case 'setState':
      return { type: 'setState', ids, state: act.state };
    case 'setTags':
      return { type: 'setTags', ids, add: act.add, remove: act.remove };
    case 'setFlag':
      return { type: 'setFlag', ids, flag: act.flag, value: act.value };
    case 'snooze':
      return { type: 'snooze', ids, until: act.until, zone: act.zone, onReply: true };
    case 'setRead':
      return { type: 'setRead', ids, read: act.read };
  }
}
