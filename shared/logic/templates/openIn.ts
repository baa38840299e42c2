import type { TemplateUse } from '../../domain/templateUse';

/** What is open in a text from templates: blanks as they stand in it, and what missing values left behind. */
export type Open = { blanks: readonly string[]; slips: readonly string[] };

/**
 * What of a text's templates is still open in it. Only what a template put in counts, so that a customer may be called
 * anything, and a person may write what they like.
 * @param text the whole plain text, the quote included
 */
export function openIn({ blanks, slips }: TemplateUse, text: string): Open {
  const plain = spaced(text);
  // What others wrote is no concern of ours.
  const own = `\n${plain.replace(/^>.*$/gmu, '')}\n`;
  return {
    blanks: blanks.filter((mark) => plain.includes(mark)),
    slips: slips.filter((slip) => own.includes(slip)),
  };
}

/** Whether anything is. */
export const isOpen = ({ blanks, slips }: Open): boolean => blanks.length + slips.length > 0;

/** A text with plain spaces alone: an editor puts fixed ones where several stand in a row. */
export const spaced = (text: string): string => text.replace(/\u00a0/gu, ' ');
