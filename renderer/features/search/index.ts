export { SearchPane } from './SearchPane';
export { RenameViewDialog, SaveViewDialog } from './ViewDialogs';
