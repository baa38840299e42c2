/**
 * Types a text into the field that has the focus, as if it had been typed there: the field's own listeners hear of it,
 * and its own undo takes it back. Lines are kept where the field has lines; a field of one line takes the first.
 */
export function insertTyped(text: string): void {
  const field = document.activeElement;
  const lines = text.split('\n');
  if (field instanceof HTMLInputElement) return type('insertText', lines[0]);
  for (const [index, line] of lines.entries()) {
    if (index > 0) type(field instanceof HTMLTextAreaElement ? 'insertLineBreak' : 'insertParagraph');
    if (line !== '') type('insertText', line);
  }
}

function type(command: string, text?: string): void {
  // The only call by which a page types: there is no newer one that a field's own undo knows.
  document.execCommand(command, false, text);
}
