import type { Story } from '../story';
import { newsletterHtml } from './html/newsletter';
import { orderHtml } from './html/order';
import { letter } from './letter';
import { D, H } from './time';

const mail = { channel: 'email', profile: 'mail' };

/** Letters machines wrote, or that came through one: shop, newsletter, absence, bounce. */
export const machineLetters: Story[] = [
  {
    ...mail,
    id: 'mail-shop',
    customer: { id: 'beate.sommer@example.com', name: 'Beate Sommer', language: 'de' },
    subject: 'Neue Bestellung 20431 (Beate Sommer)',
    lines: [
      {
        ago: 2 * H + 5,
        text: letter(
          'Neue Bestellung 20431',
          '2 x Kaffee „Bergetappe“, ganze Bohne, 500 g: 23,80 €\n1 x Klingel Messing, poliert: 18,90 €\n1 x Lenkertasche Filz, grau: 49,00 € (Bitte als Geschenk einpacken, danke!)\nVersand: 4,90 €\nSumme: 96,60 €',
          'Der Geburtstag ist am 29., es wäre toll, wenn es bis dahin da ist.',
        ),
        html: orderHtml,
      },
    ],
    turns: [
      {
        text: letter(
          'Oh, das ging ja schnell! Darf noch eine Karte mit rein? Text: „Für deine nächste Bergetappe. Deine Beate“',
          'Danke und liebe Grüße\nBeate Sommer',
        ),
      },
      { text: 'Perfekt, die Überweisung ist raus.' },
    ],
  },
  {
    ...mail,
    id: 'mail-newsletter',
    customer: { id: 'news@velonord.example', name: 'Velonord Neuheiten', language: 'de' },
    subject: 'Neu im Herbst: Licht, das mitdenkt 💡',
    noReply: true,
    lines: [
      {
        ago: 15 * H,
        automatic: true,
        late: true,
        text: letter(
          'Neu im Herbst: Licht, das mitdenkt',
          'Die Tage werden kürzer. Ab sofort liefern wir die neuen Akkuleuchten der Serie Lumo 4 mit Bremslicht und Tagfahrlicht.',
          'Zum Händlershop: https://shop.velonord.example/lumo',
        ),
        html: newsletterHtml,
        inline: ['velonord.png'],
      },
    ],
    turns: [],
    bye: null,
  },
  {
    ...mail,
    id: 'mail-abwesend',
    customer: { id: 'r.albrecht@example.org', name: 'Renate Albrecht', language: 'de' },
    subject: 'Ihr Kostenvoranschlag',
    lines: [
      {
        ago: 3 * D,
        by: 'us',
        late: true,
        text: letter(
          'Sehr geehrte Frau Albrecht,',
          'wie besprochen der Kostenvoranschlag: neue Kette, Kassette und Montage zusammen 118 €. Dürfen wir anfangen?',
          'Mit freundlichen Grüßen\nKatrin Lindner',
        ),
      },
      {
        ago: 3 * D - 2,
        automatic: true,
        late: true,
        subject: 'Abwesenheitsnotiz: Ihr Kostenvoranschlag',
        text: letter(
          'Guten Tag,',
          'ich bin derzeit nicht im Büro und ab Montag wieder erreichbar. Ihre Nachricht wird nicht weitergeleitet.',
          'Renate Albrecht',
        ),
      },
    ],
    turns: [
      {
        text: letter(
          'Guten Tag Frau Lindner,',
          'entschuldigen Sie, ich war verreist. Ja, bitte anfangen!',
          'R. Albrecht',
        ),
      },
    ],
  },
  {
    ...mail,
    id: 'mail-unzustellbar',
    customer: { id: 'mailer-daemon@post.example', name: 'Mail Delivery System', language: 'en' },
    subject: 'Undelivered Mail Returned to Sender',
    noReply: true,
    lines: [
      {
        ago: 29 * H,
        automatic: true,
        late: true,
        text: letter(
          'This is the mail system at host post.example.',
          'I am sorry to have to inform you that your message could not be delivered to one or more recipients.',
          '<frieda.nolte@exmaple.test>: Host or domain name not found.',
        ),
      },
    ],
    turns: [],
    bye: null,
  },
];
