// The face of the journal: what was typed and is no longer in an editor.
export { TypedDialog } from './TypedDialog';
