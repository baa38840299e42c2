import { describe, expect, it } from 'vitest';
import { draftParts, requoted, unfolded, withWritten } from '@/features/composer/draftParts';
import { draft } from '../../support/desk/builders';

const quote = 'Am 3. Mai 2026 schrieb Anna:\n> Zehn Rosen';
const looks = '<p>Am 3. Mai 2026 schrieb Anna:</p><blockquote>Zehn <b>Rosen</b></blockquote>';
const plain = draft(null, { text: `\n\n${quote}`, html: null });

describe('a quote with the looks of the original', () => {
  it('replaces the plain one of what was typed before it was there, once', () => {
    const typed = { ...plain, ...withWritten(draftParts(plain, null), '<p>Gern.</p>') };
    const late = requoted(typed, looks);
    expect(late?.html).toContain('Zehn <b>Rosen</b>');
    expect(late?.html).toContain('Gern.');
    expect(late?.text).toBe(typed.text);
    expect(requoted({ ...typed, ...late }, looks)).toBeNull();
  });

  it('leaves alone what is plain still, has no quote, or had it unfolded into the text', () => {
    const open = { ...plain, ...unfolded(draftParts(plain, null)) };
    const bare = draft(null, { text: 'Gern.', html: '<p>Gern.</p>' });
    for (const each of [plain, open, bare]) expect(requoted(each, looks)).toBeNull();
  });
});
