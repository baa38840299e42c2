import { describe, expect, it } from 'vitest';
import { tokens, type TokenName } from '@/app/theme/tokens';

/** Relative luminance of an opaque #rrggbb colour, WCAG 2.1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: TokenName, b: TokenName, side: 0 | 1): number {
  const [x, y] = [luminance(tokens[a][side]), luminance(tokens[b][side])];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ['ground', 'pane', 'raised', 'hover', 'selected', 'ours', 'public', 'note', 'mark'] as const;
const plain = ['ground', 'pane', 'raised', 'hover', 'selected', 'ours', 'public'] as const;

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_name, side) => {
  it.each(grounds)('plain text is AAA on %s', (ground) => {
    expect(contrast('text', ground, side)).toBeGreaterThanOrEqual(7);
  });

  it.each(plain)('every other text colour is AA on %s', (ground) => {
    for (const name of ['dim', 'faint', 'accent', 'late', 'soon', 'good', 'publicText'] as const)
      expect(contrast(name, ground, side), name).toBeGreaterThanOrEqual(4.5);
  });

  it('notes, marks, buttons and edges can be seen', () => {
    expect(contrast('noteText', 'note', side)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('dim', 'note', side)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('onAccent', 'accent', side)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('onAccent', 'accentHover', side)).toBeGreaterThanOrEqual(4.5);
    for (const ground of plain) expect(contrast('focus', ground, side)).toBeGreaterThanOrEqual(3);
    for (const ground of ['pane', 'raised', 'ground'] as const)
      expect(contrast('control', ground, side)).toBeGreaterThanOrEqual(3);
  });
});
