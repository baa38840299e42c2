import type { TemplateUse, TemplateUsed } from '../../domain/templateUse';
import { ownText } from '../text/ownText';
import { spaced } from './openIn';

/** What a message keeps of the template its text began with. @param text as it leaves, signature and quote below */
export function usedOf({ id, text: template }: TemplateUse, text: string): TemplateUsed {
  return { id, unchanged: words(ownText(text)) === words(template) };
}

const words = (text: string): string => spaced(text).replace(/\s+/gu, ' ').trim();
