export { ConversationPane } from './ConversationPane';
export { EditMessageDialog } from './EditMessageDialog';
export { ReactDialog } from './ReactDialog';
export { RemoveMessageDialog } from './RemoveMessageDialog';
export { EditNoteDialog } from './EditNoteDialog';
export { OpenFileDialog } from './OpenFileDialog';
export { OpenLinkDialog } from './OpenLinkDialog';
