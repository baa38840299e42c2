import { expect, test } from 'vitest';
import { parseStartOptions } from '../../../electron/shell/startOptions';

const parse = (...words: string[]) => parseStartOptions(words, '/cwd');
const usual = { profile: null, practice: false, language: null };

test('nothing given is the usual desk', () => {
  expect(parse()).toEqual({ ok: true, options: usual });
  expect(parse('.', '--inspect=0', '--remote-debugging-port=0')).toEqual({ ok: true, options: usual });
});

test.each([
  [['--profile', 'shop', '--practice', '--lang', 'de']],
  [['--lang=de', '--practice', '--profile=shop']],
  [['app', '--lang', 'en', '--lang', 'de', '--profile', '/cwd/shop', '--practice']],
])('reads %j', (words) => {
  expect(parse(...words)).toEqual({
    ok: true,
    options: { profile: '/cwd/shop', practice: true, language: 'de' },
  });
});

test.each([
  [['--profile'], 'profile'],
  [['--profile='], 'profile'],
  [['--profile', '--practice'], 'profile'],
  [['--lang'], 'lang'],
  [['--lang', 'fr'], 'lang'],
])('refuses %j', (words, option) => {
  expect(parse(...words)).toEqual({ ok: false, option });
});
