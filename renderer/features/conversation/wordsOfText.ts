import { splitQuotes, type TextPart } from '@shared/logic/text/quote';

/** A part of a plain text as it is drawn: without the empty lines around it, without the marks of quoted lines. */
export function drawn({ kind, text }: TextPart): string {
  return kind === 'quote' ? text.replace(/^> ?/gmu, '') : text.replace(/^\n+|\s+$/gu, '');
}

/** The words of a plain text as the thread shows them, its quotes unfolded. */
export function wordsOfText(text: string): string {
  return splitQuotes(text)
    .map((part) => drawn(part).replace(/\n/gu, ' '))
    .join('\n');
}
