import { expect, test } from 'vitest';
import { parseStartOptions } from '../../../electron/shell/startOptions';

const parse = (...words: string[]) => parseStartOptions(words, '/cwd');
const usual = { profile: null, practice: false, language: null, provision: null };

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
    options: { profile: '/cwd/shop', practice: true, language: 'de', provision: null },
  });
});

test.each([
  [['--provision', 'a.json'], { file: '/cwd/a.json', secrets: null }],
  [['--provision=/etc/a.json', '--secrets-file', 's.jsonl'], { file: '/etc/a.json', secrets: '/cwd/s.jsonl' }],
  [['--secrets-stdin', '--provision', 'a.json'], { file: '/cwd/a.json', secrets: 'stdin' }],
])('reads %j', (words, provision) => {
  expect(parse(...words)).toEqual({ ok: true, options: { ...usual, provision } });
});

test.each([
  [['--provision'], 'provision'],
  [['--secrets-file', 's'], 'secrets-file'],
  [['--secrets-stdin'], 'secrets-stdin'],
  [['--provision', 'a', '--secrets-file', 's', '--secrets-stdin'], 'secrets-stdin'],
  [['--profile'], 'profile'],
  [['--profile='], 'profile'],
  [['--profile', '--practice'], 'profile'],
  [['--lang'], 'lang'],
  [['--lang', 'fr'], 'lang'],
])('refuses %j', (words, option) => {
  expect(parse(...words)).toEqual({ ok: false, option });
});
