/** What customers and shops write to each other, in two languages. */
export const sentences = {
  de: [
    'Guten Tag, ich habe eine Frage zu meiner Bestellung.',
    'Leider ist das Paket bis heute nicht bei mir angekommen.',
    'Die Größe fällt kleiner aus als erwartet, kann ich sie umtauschen?',
    'Könnten Sie mir bitte eine Rechnung auf meine Firma ausstellen?',
    'Vielen Dank für Ihre schnelle Rückmeldung!',
    'Der Artikel kam beschädigt an, die Verpackung war aufgerissen.',
    'Wann ist mit der Lieferung zu rechnen?',
    'Wir haben die Sendung heute an unseren Versandpartner übergeben.',
    'Bitte schicken Sie uns ein Foto des Schadens, damit wir ihn melden können.',
    'Der Betrag von 49,90 € wurde Ihnen soeben erstattet.',
    'Ich würde gerne vom Kauf zurücktreten und die Ware zurücksenden.',
    'Die Farbe gefällt mir sehr gut, nur der Verschluss klemmt etwas.',
    'Selbstverständlich können Sie die Ware innerhalb von 30 Tagen zurückgeben.',
    'Gibt es das Modell auch in Grün – oder nur in Blau?',
    'Haben Sie am Samstag geöffnet und kann man bei Ihnen parken?',
    'Meine Kundennummer finden Sie in der Betreffzeile.',
    'Im Anhang finden Sie den Lieferschein und die Fotos.',
    'Über eine kurze Bestätigung würde ich mich freuen.',
  ],
  en: [
    'Hello, I have a question about my recent order.',
    'Unfortunately the parcel has not arrived yet.',
    'The size runs smaller than expected, could I exchange it?',
    'Could you please issue an invoice to my company?',
    'Thank you for getting back to me so quickly!',
    'The item arrived damaged, the box was torn open.',
    'When can I expect the delivery?',
    'We handed the shipment to our carrier today.',
    'Please send us a picture of the damage so that we can report it.',
    'The amount of 49.90 € has just been refunded.',
    'I would like to cancel the purchase and return the goods.',
    'I really like the colour, but the clasp is a little stiff.',
    'Of course you may return the goods within 30 days.',
    'Is the model available in green – or only in blue?',
    'Are you open on Saturday, and is there parking nearby?',
    'You will find my customer number in the subject line.',
    'Please find the delivery note and the pictures attached.',
    'I would appreciate a short confirmation.',
  ],
} as const;

export const subjects = {
  de: [
    'Frage zur Bestellung',
    'Rücksendung',
    'Lieferung verspätet',
    'Rechnung',
    'Größe umtauschen',
    'Beschädigter Artikel',
  ],
  en: ['Question about my order', 'Return', 'Late delivery', 'Invoice', 'Exchange size', 'Damaged item'],
} as const;

export const firstNames = [
  'Anna',
  'Jürgen',
  'Zoë',
  'Emma',
  'Lukas',
  'Mia',
  'Björn',
  'Sophie',
  'Thomas',
  'Käthe',
  'Ali',
  'Olga',
];
export const lastNames = [
  'Müller',
  'Schmidt',
  'Groß',
  'Yılmaz',
  'Weber',
  'Smith',
  'Jones',
  'Nowak',
  'Krüger',
  'Bäcker',
];

/** Languages of the mails. */
export type Language = keyof typeof sentences;
