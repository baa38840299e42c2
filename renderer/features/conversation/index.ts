export { ConversationPane } from './ConversationPane';
