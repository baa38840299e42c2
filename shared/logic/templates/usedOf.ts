import type { TemplateUse, TemplateUsed } from '../../domain/templateUse';
import { splitQuotes } from '../text/quote';
import { spaced } from './openIn';

/** What a message keeps of the template its text began with. @param text as it leaves, signature and quote below */
export function usedOf({ id, text: template }: TemplateUse, text: string): TemplateUsed {
  const own = splitQuotes(text).find(({ kind }) => kind !== 'quote')?.text ?? '';
  const [written = ''] = own.split(/^-- $/mu);
  return { id, unchanged: words(written) === words(template) };
}

const words = (text: string): string => spaced(text).replace(/\s+/gu, ' ').trim();
