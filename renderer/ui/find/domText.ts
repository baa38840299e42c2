/** What stands in an element, and where each piece of it lies. Blocks are apart: nothing is found across two of them. */
export type DomText = { text: string; pieces: readonly { node: Text; start: number }[] };

const blocks = new Set([
  ...['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BR', 'CENTER', 'DD', 'DIV', 'DL', 'DT', 'FIGURE', 'FOOTER', 'H1'],
  ...['H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY'],
  ...['TD', 'TH', 'TR', 'UL'],
]);
/** Never words of the message. */
const others = new Set(['BUTTON', 'SCRIPT', 'STYLE', 'TITLE', 'HEAD']);

/** Reads the words of an element in their order; the same for a mail's clean HTML and for the frame that shows it. */
export function domText(root: Element): DomText {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      pieces.push({ node: node as Text, start: text.length });
      text += (node as Text).data.replace(/[\t\n\r\f\u00a0]/gu, ' ');
    }
    if (node.nodeType !== Node.ELEMENT_NODE || others.has(node.nodeName)) return;
    const apart = blocks.has(node.nodeName);
    if (apart) text += '\n';
    for (const child of node.childNodes) visit(child);
    if (apart) text += '\n';
  };
  for (const child of root.childNodes) visit(child);
  return { text, pieces };
}

/** The range of a stretch of it. */
export function rangeOf({ pieces }: DomText, start: number, end: number): Range | null {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

function pieceAt(pieces: DomText['pieces'], at: number): DomText['pieces'][number] | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
