import type { Story } from '../story';
import { letter } from './letter';

/** Who writes while the desk is open: `arrives` counts minutes from its first opening. */
export const live: Story[] = [
  {
    channel: 'webchat',
    profile: 'chat',
    id: 'live-luftpumpe',
    arrives: 2,
    customer: { id: 'visitor-5b22', name: 'Besucher 5b22', language: 'de' },
    lines: [{ ago: 0, text: 'Guten Tag, haben Sie vor dem Laden eine Luftpumpe, die man auch abends benutzen kann?' }],
    turns: [{ text: 'Mit französischem Ventil auch?' }, { text: 'Perfekt, dann rolle ich da gleich mal hin' }],
  },
  {
    channel: 'instagram',
    profile: 'direct',
    id: 'live-hund',
    arrives: 5,
    customer: { id: 'bello.und.ich', name: 'Svenja & Bello 🐶', language: 'de' },
    lines: [{ ago: 0, text: 'Dürfen Hunde mit ins Café? 🐕' }],
    turns: [{ text: 'Bello freut sich schon aufs Leckerli 😍', reaction: '❤️' }],
  },
  {
    channel: 'email',
    profile: 'mail',
    id: 'live-rueckruf',
    arrives: 8,
    customer: { id: 'verena.pohl@example.com', name: 'Verena Pohl', language: 'de' },
    subject: 'Bitte um Rückruf wegen Dienstrad',
    lines: [
      {
        ago: 0,
        text: letter(
          'Guten Tag,',
          'mein Arbeitgeber bietet ab sofort Dienstradleasing an. Machen Sie da mit? Wenn ja, würde ich gern einen Beratungstermin vereinbaren, am liebsten an einem Samstag.',
          'Freundliche Grüße\nVerena Pohl',
        ),
      },
    ],
    turns: [
      { text: letter('Sehr gut. Samstag in zwei Wochen um 11 Uhr?', 'V. Pohl') },
      { text: letter('Notiert. Soll ich Unterlagen mitbringen?', 'V. Pohl') },
    ],
  },
  {
    channel: 'x',
    profile: 'mention',
    id: 'live-brunch',
    arrives: 11,
    customer: { id: 'brunchbiker', name: 'Brunch Biker', language: 'en' },
    lines: [{ ago: 0, text: '@radhauslindner do you do oat milk? This decides my entire Saturday.' }],
    turns: [{ text: '@radhauslindner Saturday saved 🙌', reaction: '❤️' }],
  },
  {
    channel: 'whatsapp',
    profile: 'chat',
    id: 'live-platten',
    arrives: 15,
    customer: { id: '+491713920018', name: 'Emre Aydın', language: 'de' },
    lines: [
      { ago: 0, text: 'Hi, hab nen Platten und steh an der Mühlenaue. Habt ihr jetzt Zeit, wenn ich hinschiebe? 🥲' },
    ],
    turns: [{ text: 'Bin in 20 min da' }, { text: 'ok 25, schieben dauert' }],
    bye: 'Ihr habt meinen Tag gerettet 🙏🙏',
  },
  {
    channel: 'telegram',
    profile: 'chat',
    id: 'live-rack',
    arrives: 19,
    customer: { id: '5500140', name: 'Ewa Nowicka', language: 'en' },
    lines: [{ ago: 0, text: 'Hi! Will a child seat fit on a rack with 25 kg load limit? My son is 14 kg.' }],
    turns: [{ text: 'Good to know. Can I try one in your shop?' }, { text: 'We will come on Thursday then, thanks!' }],
  },
  {
    channel: 'facebook',
    profile: 'comment',
    id: 'live-flohmarkt',
    arrives: 24,
    subject: 'Beitrag: „Teileflohmarkt am Samstag“',
    customer: { id: 'schrauber.kalle', name: 'Kalle Schrauber', language: 'de' },
    lines: [{ ago: 0, text: 'Kann man da auch selbst einen Tisch aufbauen? Hab noch zwei Kisten alte Naben.' }],
    turns: [{ text: 'Super, ich bring den Tapeziertisch mit.', reaction: '👍' }],
  },
  {
    channel: 'sms',
    profile: 'sms',
    id: 'live-sms',
    arrives: 30,
    customer: { id: '+491713920045', name: '+49 171 3920045', language: 'de' },
    lines: [{ ago: 0, text: 'Mein Schluessel steckt noch im Leihrad Nr. 7, bitte aufheben! Gruss Nolte' }],
    turns: [{ text: 'Hole ihn morgen. Danke' }],
  },
  {
    channel: 'messenger',
    profile: 'chat',
    id: 'live-tandem',
    arrives: 37,
    customer: { id: '7301100503', name: 'Lucy & Max', language: 'en' },
    lines: [
      {
        ago: 0,
        text: 'Do you rent tandems? It is our anniversary and we want to find out if the marriage survives it 😄',
      },
    ],
    turns: [
      { text: 'Saturday 11 am please! Who should sit in front?' },
      { text: 'That settles the argument, thank you 😂' },
    ],
  },
  {
    channel: 'mastodon',
    profile: 'direct',
    id: 'live-codierung',
    arrives: 45,
    customer: { id: 'sicherist@rad.example', name: 'Sicher ist sicher', language: 'de' },
    lines: [
      { ago: 0, text: '@radhaus Codiert ihr auch Räder, die nicht bei euch gekauft wurden? Und was kostet das?' },
    ],
    turns: [{ text: '@radhaus Danke, dann bring ich Ausweis und Kaufbeleg mit.' }],
  },
];
