import type { Random } from './random';
import { type Language, sentences } from './words';

/** What somebody writes: paragraphs, without quotes. */
export function writeText(random: Random, language: Language, paragraphs: number): string {
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: random.between(2, 5) }, () => random.pick(sentences[language])).join(' '),
  ).join('\n\n');
}

/** An answer with the mail before below it, as most mailers write it. */
export function withQuote(text: string, before: string | null, author: string, language: Language): string {
  if (before === null) return text;
  const intro = language === 'de' ? `Am 16.11.2026 um 09:00 schrieb ${author}:` : `On 16 Nov 2026, ${author} wrote:`;
  const lines = before.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `${text}\n\n${intro}\n${lines.join('\n')}`;
}

/** The same as HTML, with the ballast of a business mailer: styles, tables, a footer. */
export function htmlOf(text: string, footer: string): string {
  const style = 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;color:#333333;margin:0 0 12px 0';
  const blocks = text
    .split('\n\n')
    .map((block) => `<p style="${style}">${escape(block).replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
  return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html"><title>Mail</title>
<style>body{margin:0;padding:0}table{border-collapse:collapse}.footer{color:#888888;font-size:11px}</style></head>
<body><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="left" style="padding:16px">
${blocks}
</td></tr><tr><td class="footer" style="padding:16px;border-top:1px solid #dddddd">${escape(footer)}</td></tr></table>
</body></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>]/gu, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char);
}
