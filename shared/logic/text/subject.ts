/** Reply and forward marks at the start of a subject, as the common mailers write them, also counted: "Re[2]:". */
const marks = /^(?:\s*(?:re|aw|antw|sv|fwd?|wg|tr|rv)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*)+/iu;

/** The subject without reply and forward marks. */
export function bareSubject(subject: string): string {
  return subject.replace(marks, '').trim();
}

/** Subject of an answer: one "Re:" before the bare subject, whatever stood there before. */
export function replySubject(subject: string): string {
  return `Re: ${bareSubject(subject)}`.trim();
}

/** Subject of a forwarded message: one "Fwd:" before the bare subject. */
export function forwardSubject(subject: string): string {
  return `Fwd: ${bareSubject(subject)}`.trim();
}
