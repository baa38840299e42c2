/** A text, whom it goes to, what is found in it, and why. */
export type Sentence = {
  text: string;
  to?: string;
  wrote?: string[];
  names?: string[];
  corrected?: { form?: 'du' | 'sie'; address?: 'frau' | 'herr' };
  finds: string[];
  why: string;
};

const sieWrote = [
  'Guten Tag, können Sie mir sagen, wann meine Bestellung kommt?\nMit freundlichen Grüßen\nPeter Schulz',
];
const herrWrote = ['Guten Tag, mein Name ist Herr Schulz, können Sie mir helfen?'];

export const sentences: Sentence[] = [
  // du and Sie
  {
    text: 'Hallo, du kannst das Paket zurückschicken. Wir erstatten Ihnen den Betrag.',
    finds: ['mixedForm'],
    why: 'du, then Ihnen inside a sentence',
  },
  {
    text: 'Vielen Dank für Ihre Nachricht. Melde dich gern wieder bei uns.',
    finds: ['mixedForm'],
    why: 'Ihre inside a sentence, then dich',
  },
  { text: 'Wenn Sie möchten, schicken wir dir ein neues Kabel.', finds: ['mixedForm'], why: 'both in one sentence' },
  {
    text: 'Bitte senden Sie uns deine Bestellnummer.',
    finds: ['mixedForm'],
    why: 'Sie after a verb, deine with the noun',
  },
  { text: 'Habt ihr noch Fragen? Wir helfen Ihnen und euch gern weiter.', finds: ['mixedForm'], why: 'euch and Ihnen' },
  {
    text: 'Wir haben dein Paket gefunden. Bitte geben Sie uns bis morgen Zeit.',
    finds: ['mixedForm'],
    why: 'dein, then the polite imperative',
  },
  { text: 'Du hast recht, und ich entschuldige mich bei Ihnen.', finds: ['mixedForm'], why: 'Du begins, Ihnen ends' },
  {
    text: 'Können Sie mir sagen, ob die Lampe leuchtet? Sie ist ab Werk geprüft.',
    finds: [],
    why: 'the second Sie is the lamp',
  },
  { text: 'Du hast die Lampe bestellt. Sie ist heute angekommen.', finds: [], why: 'Sie begins a sentence: the lamp' },
  { text: 'Danke für dein Foto der Lampe: Sie sieht gut aus.', finds: [], why: 'Sie behind a colon may be the lamp' },
  {
    text: 'Du fragst nach den Händlern. Ihnen haben wir das schon gesagt.',
    finds: [],
    why: 'Ihnen begins a sentence: to them',
  },
  {
    text: 'Du schreibst: „Können Sie mir helfen?“ – ja, das können wir und machen es gern.',
    finds: [],
    why: 'Sie is quoted',
  },
  {
    text: 'Ich kann dir helfen.\n\n> Können Sie mir helfen? Haben Sie das Teil?',
    finds: [],
    why: 'Sie stands in the quote below',
  },
  { text: 'Wir können gern per Du sein, wenn Sie mögen.', finds: [], why: 'per Du is no address' },
  { text: 'Darf ich Ihnen das Du anbieten? Wir duzen uns hier alle.', finds: [], why: 'speaks of the du' },
  { text: 'Wir treffen Sie am Café du Nord, das ist am Markt.', finds: [], why: 'a French name' },
  {
    text: 'Hallo Ihr Lieben, habt ihr das Paket schon? Wir haben euch ein neues geschickt.',
    finds: [],
    why: 'Ihr in capitals is still familiar',
  },
  {
    text: 'Könnt Ihr Bilder schicken? Dann helfen wir euch sofort weiter.',
    finds: [],
    why: 'a letter writes Ihr in capitals',
  },
  {
    text: 'Das musste ich erst mit dem Lager klären, bitte haben Sie noch etwas Geduld.',
    finds: [],
    why: 'musste is a verb',
  },
  { text: 'Die Lieferung sollte morgen bei Ihnen sein, das ist sicher.', finds: [], why: 'sollte is a verb' },
  { text: 'Das machte bei Ihnen und den anderen Kunden keinen Unterschied.', finds: [], why: 'machte is a verb' },
  { text: 'Sie erhalten Ihre Rechnung mit der Ware.', finds: [], why: 'Sie alone' },
  { text: 'Du bekommst deine Rechnung mit der Ware.', finds: [], why: 'du alone' },
  { text: 'Please run dir in the folder. Sie is a German word.', finds: [], why: 'English' },
  { text: 'We hate delays. We will send you the form with Ihnen on it.', finds: [], why: 'English, hate is no haste' },
  // du to a customer who writes Sie
  {
    text: 'Du kannst das Paket zurückschicken, das Etikett ist dabei.',
    to: 'Peter Schulz',
    wrote: sieWrote,
    finds: ['duToSie'],
    why: 'he writes Sie',
  },
  {
    text: 'Wir haben dir das Geld erstattet und den Fall geschlossen.',
    to: 'Peter Schulz',
    corrected: { form: 'sie' },
    finds: ['duToSie'],
    why: 'set by hand to Sie',
  },
  {
    text: 'Wir haben dir das Geld erstattet und den Fall geschlossen.',
    to: 'Peter Schulz',
    corrected: { form: 'du' },
    wrote: sieWrote,
    finds: [],
    why: 'set by hand to du holds over what he wrote',
  },
  {
    text: 'Wir haben dir das Geld erstattet und den Fall geschlossen.',
    to: 'Peter Schulz',
    wrote: ['kannst du mir helfen?'],
    finds: [],
    why: 'he writes du',
  },
  {
    text: 'Wir haben dir das Geld erstattet und den Fall geschlossen.',
    to: 'Peter Schulz',
    finds: [],
    why: 'nobody knows',
  },
  {
    text: 'Wir haben Ihnen das Geld erstattet und den Fall geschlossen.',
    to: 'Peter Schulz',
    wrote: sieWrote,
    finds: [],
    why: 'Sie, as he does',
  },
  {
    text: 'Sie schrieben: "Hast du noch Lampen?" Ja, die haben wir und schicken eine.',
    to: 'Peter Schulz',
    wrote: sieWrote,
    finds: [],
    why: 'du is quoted',
  },
  // the name
  {
    text: 'Sehr geehrte Frau Meier,\n\nIhr Paket ist unterwegs.',
    to: 'Peter Schulz',
    wrote: herrWrote,
    finds: ['otherName'],
    why: 'Frau Meier greeted, Herr Schulz reads',
  },
  {
    text: 'Sehr geehrter Herr Maier,\n\nIhr Paket ist unterwegs.',
    to: 'Peter Meier',
    finds: ['otherName'],
    why: 'spelled wrongly',
  },
  {
    text: 'Guten Tag Frau Schulz,\n\nIhr Paket ist unterwegs.',
    to: 'Peter Schulz',
    wrote: herrWrote,
    finds: ['otherAddress'],
    why: 'he said Herr',
  },
  {
    text: 'Sehr geehrter Herr Berger,\n\nIhr Paket ist da.',
    to: 'Anna Berger',
    corrected: { address: 'frau' },
    finds: ['otherAddress'],
    why: 'set by hand to Frau',
  },
  {
    text: 'Dear Ms Brown,\n\nyour parcel is on its way.',
    to: 'John Smith',
    finds: ['otherName'],
    why: 'another name in English',
  },
  {
    text: 'Hallo Sabine,\n\ndein Paket ist unterwegs.',
    to: 'Peter Schulz',
    finds: ['otherName'],
    why: "another customer's first name",
  },
  {
    text: 'Hi Olivia,\n\nyour parcel is on its way.',
    to: 'John Smith',
    finds: ['otherName'],
    why: "another's first name in English",
  },
  {
    text: 'Sehr geehrter Herr Dr. Vogel,\n\nIhr Termin steht.',
    to: 'Robin Krause',
    finds: ['otherName'],
    why: 'title and another name',
  },
  {
    text: 'Sehr geehrter Herr Schulz,\n\nIhr Paket ist unterwegs.',
    to: 'Peter Schulz',
    wrote: herrWrote,
    finds: [],
    why: 'right',
  },
  {
    text: 'Sehr geehrter Herr Müller,\n\nIhr Paket ist da.',
    to: 'Peter Mueller',
    finds: [],
    why: 'an umlaut is its letter with e',
  },
  {
    text: 'Sehr geehrte Frau Schulz,\n\nIhr Paket ist da.',
    to: 'Anna Meier-Schulz',
    finds: [],
    why: 'half of a double name',
  },
  {
    text: 'Sehr geehrte Frau Kunze,\n\nIhr Paket ist da.',
    to: 'Anna Meier',
    wrote: ['Ich heiße jetzt übrigens Kunze.'],
    finds: [],
    why: 'she said so herself',
  },
  {
    text: 'Sehr geehrte Frau Kunze,\n\nIhr Paket ist da.',
    to: 'Anna Meier',
    names: ['a.kunze@post.example'],
    finds: [],
    why: 'her address says so',
  },
  { text: 'Hallo Alex,\n\ndein Paket ist da.', to: 'Alexander Schulz', finds: [], why: 'short for his name' },
  { text: 'Hallo Hans,\n\ndein Paket ist da.', to: 'Johannes Schulz', finds: [], why: 'short for his name' },
  { text: 'Hi Bob,\n\nyour parcel is here.', to: 'Robert Smith', finds: [], why: 'short for his name' },
  { text: 'Hallo zusammen,\n\ndas Paket ist da.', to: 'Peter Schulz', finds: [], why: 'no name' },
  { text: 'Hallo Team,\n\ndas Paket ist da.', to: 'Peter Schulz', finds: [], why: 'no name' },
  { text: 'Liebe Kundin,\n\ndas Paket ist da.', to: 'Anna Schulz', finds: [], why: 'no name' },
  { text: 'Sehr geehrte Damen und Herren,\n\ndas Paket ist da.', to: 'Anna Schulz', finds: [], why: 'no name' },
  { text: 'Liebe Grüße aus Köln', to: 'Anna Schulz', finds: [], why: 'no greeting of a person' },
  { text: 'Hi there,\n\nyour parcel is here.', to: 'John Smith', finds: [], why: 'no name' },
  {
    text: 'Hallo Frau Meier wie geht es Ihnen',
    to: 'Peter Schulz',
    finds: [],
    why: 'goes on without a mark: not taken apart',
  },
  { text: 'Sehr geehrte Frau Meier,\n\ndas Paket ist da.', to: 'lampenfan_87', finds: [], why: 'a handle is no name' },
  {
    text: 'Sehr geehrte Frau Meier,\n\ndas Paket ist da.',
    to: 'Lampen GmbH',
    finds: [],
    why: 'who writes for a company is not known',
  },
  {
    text: 'Sehr geehrte Frau Schulz, sehr geehrter Herr Schulz,\n\ndas Paket ist da.',
    to: 'Peter Schulz',
    finds: [],
    why: 'both of them',
  },
  {
    text: 'Hallo Peter,\n\nich habe mit Frau Meier gesprochen, sie ist einverstanden.',
    to: 'Peter Schulz',
    finds: [],
    why: 'another name outside the greeting',
  },
  { text: 'Gern!', to: 'Peter Schulz', wrote: sieWrote, finds: [], why: 'nothing to find' },
  { text: 'Die Bestellung ___ ist da.', finds: ['blank'], why: 'a gap of a suggestion was not filled in' },
  { text: '', to: 'Peter Schulz', wrote: sieWrote, finds: [], why: 'empty' },
];
