export { ConversationPane } from './ConversationPane';
export { EditNoteDialog } from './EditNoteDialog';
export { OpenFileDialog } from './OpenFileDialog';
export { OpenLinkDialog } from './OpenLinkDialog';
