/** Tab or Shift+Tab, as it is pressed to go on; not while letters are being composed. */
export const isPlainTab = (event: KeyboardEvent): boolean =>
  event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
