import type { MessageStructureObject } from 'imapflow';

/** A part of a mail that is no container. `part`: its number for FETCH. `size`: in octets as transferred. */
export type Leaf = {
  part: string;
  type: string;
  parameters: Record<string, string>;
  encoding: string;
  size: number;
  disposition: string | null;
  name: string | null;
  cid: string | null;
  /** Part of a delivery or reading report (multipart/report). */
  inReport: boolean;
  /** The innermost multipart/alternative around it: of its parts one is shown. Null when there is none. */
  choice: string | null;
  /** Subject of an embedded mail. */
  subject: string | null;
};

/** More parts than this are not looked at: nobody writes such a mail, some attack with it. */
const mostLeaves = 200;

/** All parts that are no containers, in order. An embedded mail is one part. */
export function leavesOf(root: MessageStructureObject): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: MessageStructureObject, inReport: boolean, choice: string | null): void => {
    if (leaves.length >= mostLeaves) return;
    if (node.childNodes && node.type !== 'message/rfc822') {
      const inner = node.type === 'multipart/alternative' ? (node.part ?? 'root') : choice;
      for (const child of node.childNodes) visit(child, inReport || node.type === 'multipart/report', inner);
      return;
    }
    const { parameters = {}, dispositionParameters = {} } = node;
    leaves.push({
      part: node.part ?? '1',
      type: node.type,
      parameters,
      encoding: (node.encoding ?? '').toLowerCase(),
      size: node.size ?? 0,
      disposition: node.disposition?.toLowerCase() ?? null,
      name: dispositionParameters.filename ?? parameters.name ?? null,
      cid: node.id?.replace(/^\s*<|>\s*$/gu, '') || null,
      inReport,
      choice,
      subject: node.envelope?.subject ?? null,
    });
  };
  visit(root, false, null);
  return leaves;
}

const words = new Set(['text/plain', 'text/html']);
/** Doubles of the words for one mailer or watch. */
const doubles = new Set(['text/x-amp-html', 'text/watch-html']);
const reports = new Set([
  'message/delivery-status',
  'message/global-delivery-status',
  'message/disposition-notification',
]);
const returnedHeaders = new Set(['text/rfc822-headers', 'message/global-headers']);

/** What a mail is made of: what is read at once, and what is fetched when somebody opens it. */
export type Parts = {
  texts: Leaf[];
  files: Leaf[];
  /** The machine-readable part of a delivery or reading report. */
  report: Leaf | null;
  /** The returned mail of a report, or its headers. */
  returned: Leaf | null;
};

/** Words longer than this (octets as transferred) are cut when read; the part is then offered as a file too. */
export const longestText = 2 * 1024 * 1024;

/** Sorts the parts of a mail. A text with a name is a file, unless it is all the words there are. */
export function partsOf(leaves: readonly Leaf[]): Parts {
  const parts: Parts = { texts: [], files: [], report: null, returned: null };
  for (const leaf of leaves) {
    if (reports.has(leaf.type)) parts.report ??= leaf;
    else if (isReturned(leaf)) parts.returned ??= leaf;
    else if (isText(leaf, parts.texts)) parts.texts.push(leaf);
    else if (!doubles.has(leaf.type)) parts.files.push(leaf);
    const isWhole = leaf.size <= longestText || !parts.texts.includes(leaf);
    if (!isWhole || (leaf.type === 'message/rfc822' && isReturned(leaf))) parts.files.push(leaf);
  }
  return parts;
}

/** Files up to this size (octets as transferred) come along when they are of a kind that is small and soon needed. */
const smallFile = 256 * 1024;

/** Whether a file comes along: invitations, and what has to be decoded to know how long it is. */
export function comesAlong({ type, encoding, size }: Leaf): boolean {
  return size <= smallFile && (type === 'text/calendar' || encoding === 'quoted-printable');
}

/** The parts that are read at once: words, reports, small files. */
export function readAtOnce({ texts, files, report, returned }: Parts): Leaf[] {
  const small = files.filter((leaf) => comesAlong(leaf) && !texts.includes(leaf));
  return [...texts, ...small, ...(report ? [report] : []), ...(returned ? [returned] : [])];
}

function isText(leaf: Leaf, before: readonly Leaf[]): boolean {
  if (!words.has(leaf.type) || leaf.disposition === 'attachment') return false;
  return leaf.name === null || before.length === 0;
}

function isReturned({ type, inReport }: Leaf): boolean {
  return inReport && (returnedHeaders.has(type) || type === 'message/rfc822');
}
