import type { TemplateFault } from '@shared/logic/templates/parsed';

/** What others may do with the field a template is written in. */
export type TextHandle = {
  /** Marks the place of a fault and gives the field the keys. */
  show(fault: TemplateFault): void;
  /** Writes another name where the fault names one nobody knows. */
  mend(fault: TemplateFault, name: string): void;
  /** Puts a picture where the cursor is, by its Content-ID; false where none can stand. */
  addPicture(cid: string, alt: string): boolean;
};

/** A mark with the name in it that was meant. */
export function mended(mark: string, { error }: TemplateFault, name: string): string {
  return mark.replace(String(error.facts.name), name);
}
