/** A letter of these paragraphs, an empty line between them. */
export function letter(...paragraphs: string[]): string {
  return paragraphs.join('\n\n');
}
