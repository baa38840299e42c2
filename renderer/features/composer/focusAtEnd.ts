/** Gives a field the keys, the cursor behind what is written there already: who comes back to a draft goes on with it. */
export function focusAtEnd(field: { focus(): void } | null): void {
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}
