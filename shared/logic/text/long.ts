/** More than this is drawn only when asked for: nobody reads it by the way. UTF-16 units. */
export const readable = 20_000;

/** Whether only the beginning of a text is shown at first. */
export const isLong = (text: string): boolean => text.length > readable;
