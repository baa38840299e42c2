/** What invented customers are called and write about; enough to look like a shop's day. */
export type Speech = { subjects: readonly string[]; sentences: readonly string[]; answers: readonly string[] };

export const firstNames = [
  ...['Anna', 'Ömer', 'Jörg', 'Miriam', 'Paul', 'Süheyla', 'Clara', 'Matthäus', 'Ines', 'Torben', 'Zoë', 'Lukas'],
  ...['Emily', 'Noah', 'Aoife', 'Priya', 'George', 'Hannah', 'Yusuf', 'Ben', 'Katarzyna', 'Łukasz', 'Renée', 'Ivo'],
];

export const lastNames = [
  ...['Weiß', 'Müller', 'Özdemir', 'Schröder', 'Lindqvist', 'Böhm', 'Krüger', 'Nowak', 'Haas', 'Jäger', 'Voß', 'Ernst'],
  ...['Turner', "O'Brien", 'Patel', 'Walsh', 'Cooper', 'Novák', 'Moreau', 'Silva', 'Brandt', 'Kowalska', 'Roth', 'Lam'],
];

export const german: Speech = {
  subjects: [
    'Bestellung unvollständig',
    'Rücksendung Fahrradhelm',
    'Frage zur Rechnung',
    'Termin für die Durchsicht',
    'Wo bleibt mein Paket?',
    'Umtausch in Größe L',
    'Angebot für drei Räder',
    'Garantie: Schaltung hakt',
  ],
  sentences: [
    'gestern kam mein Paket an, leider fehlen die beiden Schläuche.',
    'Auf dem Lieferschein sind sie aber abgehakt.',
    'Können Sie mir bitte sagen, wann die Nachlieferung kommt?',
    'Ich wollte eigentlich schon am Samstag losfahren.',
    'Der Karton war an einer Ecke aufgerissen, ein Foto habe ich gemacht.',
    'Laut Sendungsverfolgung liegt es seit drei Tagen im Verteilzentrum.',
    'Die Rechnung brauche ich für die Buchhaltung mit ausgewiesener Mehrwertsteuer.',
    'Am Dienstag hätte ich ab 16 Uhr Zeit, sonst erst wieder nächste Woche.',
    'Beim Schalten auf das große Ritzel springt die Kette manchmal ab.',
    'Vielen Dank schon einmal für Ihre Mühe!',
  ],
  answers: [
    'vielen Dank für Ihre Nachricht. Wir schicken die fehlenden Teile heute noch los.',
    'das tut uns leid. Am Dienstag um 16 Uhr können Sie gern vorbeikommen.',
    'die Rechnung liegt bei. Melden Sie sich, wenn noch etwas fehlt.',
    'wir haben beim Paketdienst nachgefragt: Es kommt morgen zwischen 9 und 12 Uhr.',
  ],
};

export const english: Speech = {
  subjects: [
    'Order incomplete',
    'Return of a helmet',
    'Question about my invoice',
    'Appointment for a service',
    'Where is my parcel?',
    'Exchange for size L',
    'Quote for three bikes',
    'Warranty: gears keep slipping',
  ],
  sentences: [
    'my parcel arrived yesterday, but the two inner tubes are missing.',
    'They are ticked off on the delivery note, though.',
    'Could you please tell me when the rest will be delivered?',
    'I had hoped to set off on Saturday already.',
    'One corner of the box was torn open; I have taken a picture.',
    'According to the tracking page it has been at the depot for three days.',
    'I need the invoice with VAT shown for our accounts.',
    'Tuesday after four would suit me, otherwise not before next week.',
    'When I change to the large sprocket the chain sometimes comes off.',
    'Thanks a lot for your help!',
  ],
  answers: [
    'thank you for your message. The missing parts leave us today.',
    'we are sorry to hear that. Please come by on Tuesday at four.',
    'the invoice is attached. Let us know if anything else is missing.',
    'we asked the carrier: it will be with you tomorrow between nine and twelve.',
  ],
};
