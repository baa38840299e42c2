export { ConversationPane } from './ConversationPane';
export { EditNoteDialog } from './EditNoteDialog';
