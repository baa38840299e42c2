import { TemplateId } from '../../../domain/ids';
import type { TemplateFields } from '../../../domain/template';
import type { Language } from '../../../ipc/desk';
import { starterTexts } from './texts';

const folder = { de: 'Für den Anfang', en: 'To begin with' };
const close = {
  de: '{{ "Liebe Grüße" | du_sie: "Viele Grüße" }}\n{{ agent.name }}',
  en: 'Kind regards\n{{ agent.name }}',
};

/**
 * Templates for a small shop, each in German and English and with the salutation. The ids are always the same, so that
 * there is one of each.
 * @param language in which they are named
 */
export function starterSet(language: Language): TemplateFields[] {
  return starterTexts.map(({ id, name, shortcut, ...texts }) => ({
    ...{ id: TemplateId.parse(`starter-${id}`), name: name[language], folder: folder[language], tags: [] },
    shortcut: shortcut[language],
    variants: (['de', 'en'] as const).map((each) => {
      // After the comma of the salutation German goes on in small letters, English does not.
      const text = each === 'de' ? texts.de : texts.en.charAt(0).toUpperCase() + texts.en.slice(1);
      return { language: each, scope: null, text: `{{ salutation }},\n\n${text}\n\n${close[each]}`, html: null };
    }),
    ...{ attachments: [], then: [] },
  }));
}
