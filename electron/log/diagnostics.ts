import { ErrorCode } from '@shared/errors/appError';
import { callNames } from '@shared/ipc/names';
import { redact } from './redact';

const ours = new Set<string>([
  ...ErrorCode.options,
  ...Object.entries(callNames).flatMap(([namespace, methods]) => methods.map((method) => `${namespace}.${method}`)),
]);
const place = /\.(?:[cm]?[jt]sx?|css)$/u;
const dotted = /(?<![\w@.-])(?:[\p{L}\d_-]+\.)+[\p{L}][\p{L}\d-]+/gu;
const numeric = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[\da-f]{1,4}:){3,}[\da-f:]+\b/giu;

/** One line of the log as others may read it: without anything that could be a person, a host or a secret. */
export function shareableLine(line: string): string {
  // Time and level, then the scope and the event's name, which are words of ours.
  const [, head = '', rest = ''] = /^(\S+ \w+ (?:[\w-]+: [\w.-]+)?)([^]*)$/u.exec(line) ?? ['', '', line];
  const hidden = redact(rest)
    .replace(numeric, '[host]')
    .replace(dotted, (word) => (ours.has(word) || place.test(word) ? word : '[host]'));
  return head + hidden;
}

/** Facts under headings, as plain text: numbers, codes and words of ours. */
export function factsText(
  sections: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>,
): string {
  return Object.entries(sections)
    .map(([title, facts]) => [title, ...Object.entries(facts).map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n');
}
