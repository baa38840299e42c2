const mark = /^\s*(?:re|aw|antw|antwort|wg|fwd|fw|sv|vs|tr|rv|enc|odp|ynt)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/i;

/** A subject without its reply marks (Re, AW, Antw, WG, Fwd, SV ... also stacked), folded for comparing. */
export function subjectKey(subject: string | null): { key: string; replyMark: boolean } {
  let rest = subject ?? '';
  let replyMark = false;
  for (let next = rest.replace(mark, ''); next !== rest; next = rest.replace(mark, '')) {
    rest = next;
    replyMark = true;
  }
  return { key: rest.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim(), replyMark };
}
