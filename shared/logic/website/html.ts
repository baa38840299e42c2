const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML may hold it, inside an element or a quoted attribute; control characters are left out. */
export function htmlText(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, '').replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}

/** Attributes of an element; those that are empty are left out. */
export function htmlAttributes(attributes: Readonly<Record<string, string>>): string[] {
  const given = Object.entries(attributes).filter(([, value]) => value !== '');
  return given.map(([name, value]) => `${name}="${htmlText(value)}"`);
}
