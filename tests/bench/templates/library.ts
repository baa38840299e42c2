import { parseTemplate } from '@shared/logic/templates/parse';
import type { ParsedTemplate } from '@shared/logic/templates/parsed';
import { type FactSources } from '@shared/logic/templates/factsOf';
import { ChannelKind } from '@shared/domain/ids';
import { defaultHours } from '@shared/logic/time/openingHours';

const openings = [
  '{{ salutation }}, {{ "hast du" | du_sie: "haben Sie" }} schon nachgesehen?',
  'Guten Tag {{ customer.name }},',
  'Hallo {{ customer.firstName | default: customer.name }},',
  '{% if customer.lastName %}Guten Tag {{ customer.firstName }} {{ customer.lastName }},{% else %}Guten Tag,{% endif %}',
];
const bodies = [
  'vielen Dank für Ihre Nachricht vom {{ conversation.lastCustomerAt | date: "long" }}.',
  'zu „{{ conversation.subject | default: "Ihrer Frage" }}“: Die Rücksendung ist kostenlos und kostet danach {{ 4.9 | money: "EUR" }}.',
  'wir sind {{ business.hours }} für Sie da, auch unter {{ business.phone }}.',
  '{% case account.channel %}{% when "WhatsApp", "SMS" %}kurz:{% when "E-Mail" %}ausführlich:{% else %}so:{% endcase %} {{ business.address }}',
];
const endings = [
  'Viele Grüße\n{{ agent.firstName }} ({{ agent.initials }})',
  '{{ agent.name }}{% unless agent.role == blank %}, {{ agent.role }}{% endunless %}',
];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** Texts like those of a shop, a third of them rich: all that the language has, three to eight paragraphs. */
export function benchTexts(count: number): { text: string; rich: boolean }[] {
  return Array.from({ length: count }, (_, at) => {
    const middle = Array.from({ length: 1 + (at % 6) }, (_each, line) => pick(bodies, at + line));
    const lines = [pick(openings, at), ...middle, pick(endings, at)];
    const rich = at % 3 === 0;
    const text = rich ? lines.map((line) => `<p>${line.replace(/\n/gu, '<br>')}</p>`).join('') : lines.join('\n\n');
    return { text, rich };
  });
}

/** The same, read. */
export function benchTemplates(count: number): ParsedTemplate[] {
  return benchTexts(count).map(({ text, rich }) => {
    const parsed = parseTemplate(text, rich ? 'rich' : 'plain');
    if (!parsed.ok) throw new Error(`${text}: ${parsed.faults[0]?.error.code ?? ''}`);
    return parsed.template;
  });
}

const firsts = ['Anna', 'Dr. Kim', 'Jürgen', '{{x}}', '<b>Mia</b>'];
const wrote = [
  'Hallo, wo bleibt mein Paket? Viele Grüße\nAnna',
  'Können Sie mir bitte die Rechnung schicken?\n\nMit freundlichen Grüßen\nHerr Dr. Meier',
  'Habt ihr das auch in Blau? LG',
];
const lasts = ['Meier', 'van der Berg', 'Öztürk-Schmidt', ''];

/** Customers of whom more or less is known, each with a conversation. */
export function benchSources(count: number): FactSources[] {
  const business = {
    form: 'sole',
    name: 'Laden',
    owner: 'Kim Berg',
    managers: '',
    chair: '',
    street: 'Markt 1',
  } as const;
  const rest = { place: '10115 Berlin', registerCourt: '', registerNumber: '', vatId: '', partner: '' };
  return Array.from({ length: count }, (_, at) => ({
    customer: {
      name: `${pick(firsts, at)} ${pick(lasts, at)}`.trim(),
      handles: [{ scope: 'email', id: `k${at}@kunde.test` }],
      ...{ salutation: { form: null, address: null, title: null }, language: null },
    },
    wrote: [pick(wrote, at), pick(wrote, at + 1)],
    agent: { name: 'Kim Berg', address: 'kim@laden.test', ...(at % 2 === 0 && { role: 'Service' }) },
    account: {
      name: 'Laden',
      address: 'hallo@laden.test',
      channel: ChannelKind.parse(pick(['email', 'whatsapp'], at)),
    },
    conversation: {
      subject: at % 4 === 0 ? null : `Bestellung ${at}`,
      ...{ createdAt: 1_790_000_000_000 + at * 3_600_000, lastCustomerAt: 1_790_000_500_000 + at * 3_600_000 },
    },
    business: { ...business, ...rest, phone: at % 5 === 0 ? '' : '030 1234567' },
    hours: defaultHours('Europe/Berlin'),
    ...{ backAt: null, capitalDu: at % 2 === 0 },
  }));
}
