/** A stretch of a message: what was written, or what was quoted from before. */
export type TextPart = { kind: 'text' | 'quote'; text: string };

/** "On 3 May 2026, Anna wrote:" in German and English, on one line or broken once by a mailer. */
const intro =
  /^\s*(?:(?:Am|On|Den)\b[^\n]{3,200}\b(?:schrieb|wrote)\b[^\n]{0,120}:|[^\n]{1,120}\b(?:schrieb am|wrote on)\b[^\n]{0,80}:)\s*$/iu;
const wrote = /schrieb|wrote/iu;
const introStart = /^\s*(?:Am|On)\b.{3,200}$/iu;
const introEnd = /\b(?:schrieb|wrote)\b.{0,120}:\s*$/iu;
/** Outlook's separator or header block: all below is quoted. */
const separator =
  /^\s*(?:-{2,}\s*(?:Ursprüngliche Nachricht|Original Message|Weitergeleitete Nachricht|Forwarded message)\s*-{2,}|_{20,})\s*$/iu;
const headerFrom = /^\s*\*?(?:Von|From):\*?\s+\S/iu;
const headerNext = /^\s*\*?(?:Gesendet|Sent|Datum|Date|An|To):\*?\s+\S/iu;
const marked = /^\s*>/u;

/**
 * Cuts a plain text into what was written and what was quoted (German and English marks, `>` lines). Joined by
 * line breaks the parts give the text again. A text that is all quote counts as written.
 */
export function splitQuotes(text: string): TextPart[] {
  const lines = text.split('\n');
  const parts: { kind: TextPart['kind']; lines: string[] }[] = [];
  const add = (kind: TextPart['kind'], taken: string[]) => {
    const last = parts[parts.length - 1];
    if (last?.kind === kind) last.lines.push(...taken);
    else parts.push({ kind, lines: [...taken] });
  };

  for (let at = 0; at < lines.length;) {
    if (startsTail(lines, at)) {
      add('quote', lines.slice(at));
      break;
    }
    const length = quoteLength(lines, at);
    add(length > 0 ? 'quote' : 'text', lines.slice(at, at + Math.max(length, 1)));
    at += Math.max(length, 1);
  }
  const joined = parts.map((part): TextPart => ({ kind: part.kind, text: part.lines.join('\n') }));
  return joined.some((part) => part.kind === 'text' && part.text.trim() !== '') ? joined : [{ kind: 'text', text }];
}

/** Lines from `at` that are one quote: an introduction with `>` lines below it, or `>` lines alone. */
function quoteLength(lines: string[], at: number): number {
  const opening = introLength(lines, at);
  let end = at + opening;
  while (opening > 0 && lines[end]?.trim() === '') end += 1;
  const first = end;
  while (end < lines.length && marked.test(lines[end] ?? '')) end += 1;
  return end > first ? end - at : 0;
}

/** From `at` on everything is quoted: a separator, a header block, or an introduction without `>` below it. */
function startsTail(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (separator.test(line)) return true;
  if (headerFrom.test(line)) return lines.slice(at + 1, at + 4).some((next) => headerNext.test(next));
  return at > 0 && introLength(lines, at) > 0 && quoteLength(lines, at) === 0;
}

function introLength(lines: string[], at: number): number {
  const line = lines[at] ?? '';
  const next = lines[at + 1] ?? '';
  // The patterns try many ways at every line; most say it by lacking the word.
  if (!wrote.test(line) && !wrote.test(next)) return 0;
  if (intro.test(line)) return 1;
  return introStart.test(line) && introEnd.test(next) && !introEnd.test(line) ? 2 : 0;
}

/** A text as a quote: every line marked; a line already marked is marked once more, deeper than five it is left out. */
export function quoted(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^(?:>\s?){5}/u.test(line))
    .map((line) => (line.startsWith('>') ? `>${line}` : line === '' ? '>' : `> ${line}`))
    .join('\n');
}
