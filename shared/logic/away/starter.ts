import { TemplateId } from '../../domain/ids';
import type { TemplateFields } from '../../domain/template';

/** The template a first rule is offered with; by its id it is made once. */
export const starterId = TemplateId.parse('away-outside-hours');

const de = `Guten Tag,

vielen Dank für Ihre Nachricht. Sie ist bei uns angekommen, zurzeit ist unser Kundenservice aber nicht besetzt.
{% if business.backAt %}
Wir sind wieder für Sie da: {{ business.backAt | date }}, ab {{ business.backAt | time }}.
{% endif %}
Eine Mitarbeiterin oder ein Mitarbeiter meldet sich persönlich bei Ihnen. Sie brauchen nichts weiter zu tun.

Freundliche Grüße
{{ business.name | default: account.name }}

Diese Nachricht wurde automatisch gesendet.`;

const en = `Hello,

thank you for your message. It has reached us, but our customer service is closed at the moment.
{% if business.backAt %}
We are back on {{ business.backAt | date }} at {{ business.backAt | time }}.
{% endif %}
One of us will answer you in person. There is nothing else you need to do.

Kind regards
{{ business.name | default: account.name }}

This message was sent automatically.`;

/** A text in German and English for outside opening hours, to begin with. @param name what the template is called */
export function starterTemplate(name: string): TemplateFields {
  const variant = (language: 'de' | 'en', text: string) => ({ language, scope: null, text, html: null });
  return {
    id: starterId,
    name,
    folder: '',
    tags: [],
    shortcut: null,
    variants: [variant('de', de), variant('en', en)],
    attachments: [],
    then: [],
  };
}
