import { describe, expect, it } from 'vitest';
import { pastAnswers, suggestionRows } from '../../support/labelled/suggestions';
import { checkSet } from './checkSet';

describe('labelled suggestions', () => {
  const set = suggestionRows();
  const past = pastAnswers();

  it('is a whole set', () => checkSet('suggestions', set, 30));

  it('expects answers that are there, to questions asked otherwise', () => {
    const questions = new Map(past.map(({ id, question }) => [id, question]));
    expect(questions.size).toBe(past.length);
    const wrong = set.rows.filter(({ expected, question }) => [undefined, question].includes(questions.get(expected)));
    expect(wrong).toEqual([]);
  });
});
