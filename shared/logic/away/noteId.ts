/** How the Message-ID of a note of ours begins: two desks know each other's notes by it when every other field is gone. */
export const noteIdPrefix = 'tresen-note.';
