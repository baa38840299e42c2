import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId } from '@shared/domain/ids';
import { filesInUse, filesWith, withoutFile, withoutPictures } from '@shared/logic/templates/files';
import { escapeHtml } from '@shared/logic/writing/markup';
import { templateFields } from '../../support/desk/templates';

const file = (name: string, cid: string | null): Attachment => ({
  ...{ id: AttachmentId.parse(name), name, mime: 'image/png', bytes: 1, sha256: null, state: 'local', cid },
  ...{ width: null, height: null, durationMs: null },
});
const shows = (cid: string): string => `<p>Gruß <img src="cid:${escapeHtml(cid)}" alt="x"></p>`;
const [terms, logo, stamp] = [file('agb.pdf', null), file('logo.png', 'logo@t'), file('stempel.png', 'a"&b@t')];
const files = [terms, logo, stamp];

describe('files of a template', () => {
  it('go along with the text that shows them, and where it is plain beside it', () => {
    expect(filesWith(files, { html: shows('logo@t') }, 'rich')).toEqual([terms, logo]);
    expect(filesWith(files, { html: shows('logo@t') }, 'plain')).toEqual([terms, { ...logo, cid: null }]);
    expect(filesWith(files, { html: shows('a"&b@t') }, 'rich')).toEqual([terms, stamp]);
    expect(filesWith(files, { html: null }, 'plain')).toEqual([terms]);
  });

  it('are those some text shows; one that is removed goes from every text', () => {
    const text = { language: null, scope: null, text: 'Gruß' };
    const fields = templateFields('t', {
      variants: [
        { ...text, html: shows('logo@t') },
        { ...text, language: 'de', html: null },
        { ...text, language: 'en', html: shows('a"&b@t') + shows('logo@t') },
      ],
      attachments: files,
    });
    expect(filesInUse(fields)).toEqual(files);
    expect(filesInUse({ ...fields, variants: fields.variants.slice(0, 2) })).toEqual([terms, logo]);
    const left = withoutFile(fields, logo);
    expect(left.attachments).toEqual([terms, stamp]);
    expect(left.variants.map(({ html }) => html)).toEqual(['<p>Gruß </p>', null, `${shows('a"&b@t')}<p>Gruß </p>`]);
    expect(withoutFile(fields, terms).variants).toEqual(fields.variants);
  });

  it('a picture taken out of a markup is not shown by it, whatever it is called, and nothing else goes', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(name, name, (gone, kept) => {
        fc.pre(gone !== kept);
        expect(withoutPictures(shows(gone) + shows(kept), new Set([gone]))).toBe(`<p>Gruß </p>${shows(kept)}`);
      }),
    );
  });
});
