import { describe, expect, it } from 'vitest';
import { languages } from '../../support/labelled/languages';
import { checkSet } from './checkSet';

describe('labelled languages', () => {
  const set = languages();

  it('is a whole set', () => {
    checkSet('languages', set, 80);
  });

  it('has each text once, and enough of each answer', () => {
    expect(new Set(set.rows.map(({ text }) => text)).size).toBe(set.rows.length);
    const answers = set.rows.map(({ expected }) => expected);
    for (const answer of ['de', 'en', null])
      expect(answers.filter((each) => each === answer).length).toBeGreaterThanOrEqual(20);
  });
});
