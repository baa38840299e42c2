import type { Attachment } from '../../domain/attachment';
import type { TemplateFields } from '../../domain/template';
import { unescapeHtml } from '../writing/markup';
import type { TextFormat } from './parsed';

const picture = /<img\b[^>]*?\ssrc="cid:([^"]*)"[^>]*>/giu;

/** The Content-IDs of the pictures a markup shows. */
function picturesIn(html: string | null): ReadonlySet<string> {
  return new Set([...(html ?? '').matchAll(picture)].map(([, cid = '']) => unescapeHtml(cid)));
}

/** Markup without the pictures of these Content-IDs. */
export function withoutPictures(html: string, cids: ReadonlySet<string>): string {
  return html.replace(picture, (whole, cid: string) => (cids.has(unescapeHtml(cid)) ? '' : whole));
}

/**
 * What goes along with one text of a template: the files of the template, and of the pictures those this text shows. A
 * plain text shows none: there they go as files beside it.
 */
export function filesWith(
  files: readonly Attachment[],
  { html }: { html: string | null },
  format: TextFormat,
): readonly Attachment[] {
  const shown = picturesIn(html);
  return files
    .filter(({ cid }) => cid === null || shown.has(cid))
    .map((file) => (format === 'plain' ? { ...file, cid: null } : file));
}

/** The files of a template without the pictures that no text of it shows any more. */
export function filesInUse({ attachments, variants }: Pick<TemplateFields, 'attachments' | 'variants'>): Attachment[] {
  const shown = variants.map(({ html }) => picturesIn(html));
  return attachments.filter(({ cid }) => cid === null || shown.some((cids) => cids.has(cid)));
}

/** A template without one of its files; a picture goes from its texts as well. */
export function withoutFile(
  { attachments, variants }: Pick<TemplateFields, 'attachments' | 'variants'>,
  file: Attachment,
): Pick<TemplateFields, 'attachments' | 'variants'> {
  const cids = new Set(file.cid === null ? [] : [file.cid]);
  return {
    attachments: attachments.filter(({ id }) => id !== file.id),
    variants: variants.map((one) => (one.html === null ? one : { ...one, html: withoutPictures(one.html, cids) })),
  };
}
