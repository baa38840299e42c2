import type { Change } from '@shared/domain/change';
import type { ConversationId } from '@shared/domain/ids';

/** Conversations a change is about; null where the ledger alone knows (undo, and acts on rows of other tables). */
export function changedIds(change: Change): readonly ConversationId[] | null {
  switch (change.type) {
    case 'setState':
    case 'snooze':
    case 'move':
    case 'setRead':
    case 'setFlag':
    case 'setTags':
    case 'macro':
    case 'undoRules':
    case 'createTag':
    case 'deleteForGood':
    case 'discardDrafts':
      return change.ids;
    case 'addNote':
      return [change.conversationId];
    case 'saveDraft':
    case 'send':
      return change.draft.conversationId === null ? [] : [change.draft.conversationId];
    case 'link':
      return [change.a, change.b];
    case 'unlink':
      return [change.id];
    case 'act':
    case 'dropRefused':
    case 'editNote':
    case 'removeNote':
    case 'discardDraft':
    case 'restoreVersion':
    case 'sendNow':
    case 'cancelSend':
    case 'settleSend':
    case 'editCustomer':
    case 'joinCustomers':
    case 'splitCustomer':
    case 'setSender':
    case 'saveView':
    case 'editView':
    case 'orderViews':
    case 'removeView':
    case 'saveTemplate':
    case 'saveTemplates':
    case 'removeTemplate':
    case 'keepUnsaved':
    case 'editSetting':
    case 'editAccount':
    case 'chooseStart':
    case 'undo':
      return null;
  }
}
