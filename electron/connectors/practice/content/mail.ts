import type { Story } from '../story';
import { letter } from './letter';
import { D, H } from './time';

const mail = { channel: 'email', profile: 'mail' };

/** Letters of customers in German: orders, returns, complaints, appointments. */
export const letters: Story[] = [
  {
    ...mail,
    id: 'mail-bestellung',
    customer: { id: 'hans.berger@example.com', name: 'Hans Berger', language: 'de' },
    subject: 'Bestellung 20416: Lieferung unvollständig',
    lines: [
      {
        ago: 48,
        text: letter(
          'Guten Tag,',
          'gestern kam mein Paket mit der Bestellung 20416 an. Leider fehlen die beiden Schläuche (28 Zoll, Autoventil), auf dem Lieferschein sind sie aber abgehakt. Ein Foto vom Karton hänge ich an, er war an einer Ecke aufgerissen.',
          'Können Sie die Schläuche bitte nachschicken? Ich wollte eigentlich am Samstag los.',
          'Mit freundlichen Grüßen\nHans Berger',
        ),
        files: ['IMG_2231.jpg'],
      },
    ],
    turns: [
      {
        text: letter(
          'Vielen Dank für die schnelle Rückmeldung!',
          'Die Lieferadresse ist dieselbe wie in der Bestellung. Klappt es denn noch bis Freitag?',
          'Viele Grüße\nHans Berger',
        ),
      },
      { text: letter('Prima. Muss ich den kaputten Karton aufheben, oder kann der weg?', 'H. Berger') },
    ],
    bye: 'Alles klar, dann weiß ich Bescheid. Danke für die unkomplizierte Abwicklung!',
  },
  {
    ...mail,
    id: 'mail-retoure',
    customer: { id: 'sabine.lorenz@example.org', name: 'Sabine Lorenz', language: 'de' },
    subject: 'Rücksendung Fahrradhelm',
    lines: [
      {
        ago: 3 * H + 12,
        text: letter(
          'Sehr geehrte Damen und Herren,',
          'der Helm (Größe M, mattgrün) passt meinem Sohn leider nicht, er drückt an den Schläfen. Ich möchte ihn zurückgeben oder gegen Größe L umtauschen. Er wurde nur einmal in der Wohnung anprobiert.',
          'Wie gehe ich am besten vor? Bekomme ich ein Rücksendeetikett von Ihnen?',
          'Freundliche Grüße\nSabine Lorenz',
        ),
      },
    ],
    turns: [
      {
        text: letter(
          'Danke! Dann bitte den Umtausch in L, falls er da ist. Sonst nehme ich das Geld zurück.',
          'Sabine Lorenz',
        ),
      },
      {
        text: letter(
          'Das klingt gut. Wie lange dauert es ungefähr, bis der neue Helm da ist? Wir fahren am Monatsende in den Urlaub.',
          'Grüße\nS. Lorenz',
        ),
      },
    ],
  },
  {
    ...mail,
    id: 'mail-beschwerde',
    customer: { id: 'dr.krause@example.net', name: 'Dr. Wolfgang Krause', language: 'de' },
    subject: 'Beschwerde über Ihre Werkstatt!!',
    lines: [
      {
        ago: 5 * H + 40,
        text: letter(
          'Guten Tag,',
          'ich bin wirklich verärgert. Letzte Woche habe ich 89 € für eine Inspektion bezahlt, und heute, nach nicht einmal 40 Kilometern, springt schon wieder die Kette. Mitten auf der Kreuzung! Das hätte böse ausgehen können.',
          'Am Telefon war eine halbe Stunde lang besetzt. Ich erwarte, dass Sie das umgehend und kostenlos in Ordnung bringen, andernfalls sehe ich mich gezwungen, eine entsprechende Bewertung zu schreiben.',
          'Dr. Krause',
        ),
      },
      { ago: 95, text: letter('Immer noch keine Antwort?? Ist das Ihr Verständnis von Service?', 'Krause') },
    ],
    turns: [
      {
        text: letter(
          'Na gut, immerhin. Ich kann morgen zwischen 8 und 9 vorbeikommen, danach bin ich in der Praxis.',
          'Krause',
        ),
      },
      { text: letter('Und ein Leihrad für den Tag? Ich bin auf das Rad angewiesen.', 'Dr. Krause') },
      { text: letter('In Ordnung. Dann bis morgen. Ich hoffe, dass es diesmal hält.', 'Krause') },
    ],
    bye: letter('So soll es sein. Vielen Dank, dass Sie sich doch noch so bemüht haben.', 'Wolfgang Krause'),
  },
  {
    ...mail,
    id: 'mail-termin',
    customer: { id: 'lena.hofmann@example.com', name: 'Lena Hofmann', language: 'de' },
    subject: 'Termin Inspektion E-Bike',
    lines: [
      {
        ago: 26 * H,
        text: letter(
          'Hallo zusammen,',
          'ich hätte gern einen Termin für die Jahresinspektion meines E-Bikes (Lindental Tour, gekauft 2024 bei euch). Am liebsten an einem Dienstag oder Mittwoch früh.',
          'Liebe Grüße\nLena Hofmann',
        ),
      },
      {
        ago: 24 * H,
        by: 'us',
        text: letter(
          'Hallo Lena,',
          'nächsten Dienstag um 10 Uhr wäre frei. Passt das? Das Rad wäre dann am Mittwochnachmittag fertig.',
          'Viele Grüße\nOle vom Radhaus',
        ),
        late: true,
      },
    ],
    turns: [
      { text: letter('Passt perfekt, ich bring es um 10 vorbei!', 'Lena') },
      { text: 'Eine Frage noch: Soll ich den zweiten Akku auch mitbringen?' },
    ],
  },
  {
    ...mail,
    id: 'mail-rechnung',
    customer: { id: 'buchhaltung@velonord.example', name: 'Velonord Fahrradteile GmbH', language: 'de' },
    subject: 'Rechnung 2026-1187',
    lines: [
      {
        ago: 21 * H,
        text: letter(
          'Sehr geehrte Frau Lindner,',
          'anbei erhalten Sie die Rechnung und den Lieferschein zu Ihrer letzten Bestellung. Eine Position wurde gegenüber dem Angebot angepasst (Klingel Messing, 6,75 statt 6,95 €).',
          'Bei Fragen sind wir gern für Sie da.',
          'Mit freundlichen Grüßen\nMarion Tietz\nVelonord Fahrradteile GmbH\nTelefon +49 30 23125 040',
        ),
        files: ['Rechnung 2026-1187 für Radhaus Lindner.pdf'],
      },
    ],
    turns: [
      {
        text: letter(
          'Guten Tag Frau Lindner,',
          'danke für Ihre Nachricht, ich habe das so vermerkt.',
          'Mit freundlichen Grüßen\nMarion Tietz',
        ),
      },
    ],
  },
  {
    ...mail,
    id: 'mail-schulklasse',
    customer: { id: 't.yilmaz@grundschule-am-park.example', name: 'Tarık Yılmaz', language: 'de' },
    subject: 'Fahrradtag der Klassen 4a und 4b',
    people: { seidel: { id: 'k.seidel@grundschule-am-park.example', name: 'Karin Seidel', language: 'de' } },
    lines: [
      {
        ago: 2 * D + 4 * H,
        cc: ['seidel'],
        text: letter(
          'Liebes Radhaus-Team,',
          'wie jedes Jahr planen wir im Frühling einen Fahrradtag (46 Kinder). Könntet ihr wieder mit jemandem vorbeikommen und die Räder durchsehen? Meine Kollegin Frau Seidel ist in Kopie, sie organisiert die Elternhilfe.',
          'Herzliche Grüße\nTarık Yılmaz',
        ),
      },
      {
        ago: 2 * D,
        by: 'us',
        cc: ['seidel'],
        text: letter(
          'Lieber Herr Yılmaz, liebe Frau Seidel,',
          'sehr gern! Wir kommen zu zweit. Wann soll es losgehen?',
          'Katrin Lindner',
        ),
      },
      {
        ago: 7 * H,
        by: 'seidel',
        answers: 1,
        text: letter(
          'Guten Morgen,',
          'Beginn wäre um 8:15 Uhr auf dem Schulhof. Brauchen Sie Strom? Dann lege ich eine Verlängerung raus.',
          'Viele Grüße\nKarin Seidel',
        ),
      },
    ],
    turns: [
      { by: 'seidel', text: letter('Wunderbar, ist notiert!', 'Karin Seidel') },
      { text: letter('Von mir auch schon mal vielen Dank. Die Kinder freuen sich riesig.', 'Tarık Yılmaz') },
    ],
  },
  {
    ...mail,
    id: 'mail-roman',
    customer: {
      id: 'm.hohenstein@example.org',
      name: 'Maximiliane-Theodora Freifrau von und zu Hohenstein-Waldburg-Falkenberg-Rosenthal (2. Vorsitzende der Radfreunde Süd e. V.)',
      language: 'de',
    },
    subject:
      'Anfrage der Radfreunde Süd e. V. wegen einer gemeinsamen Ausfahrt im Mai mit anschließendem Kaffeetrinken in Ihrem Hause für voraussichtlich 34 bis 38 Personen, davon sechs mit Lastenrad, zwei mit Handbike und eine mit Hund, unter Berücksichtigung der in der letzten Vorstandssitzung beschlossenen Streckenführung über die Mühlenaue, sofern die Brücke bis dahin wieder freigegeben ist, andernfalls über den Umweg Nord (bitte lesen!)',
    lines: [
      {
        ago: 9 * H,
        text: letter(
          'Sehr geehrte Frau Lindner,',
          'das Wesentliche steht bereits im Betreff. Könnten Sie uns für einen Samstagnachmittag im Mai etwa 36 Plätze reservieren? Kuchen bitte auch ohne Nüsse.',
          'Mit den besten Grüßen\nM.-T. von und zu Hohenstein',
        ),
      },
    ],
    turns: [
      {
        text: letter(
          'Herzlichen Dank, das freut den gesamten Vorstand. Wir nähmen dann den zweiten Samstag.',
          'M.-T. von und zu Hohenstein',
        ),
      },
      { text: letter('Gibt es die Möglichkeit, die Räder im Hof abzustellen?', 'Mit besten Grüßen\nv. Hohenstein') },
    ],
  },
  {
    ...mail,
    id: 'mail-kramer',
    customer: { id: 'j.kramer@example.com', name: 'Jule Kramer', language: 'de' },
    subject: 'Frage zur Garantie',
    lines: [
      {
        ago: 6 * D,
        text: letter(
          'Hallo,',
          'bei meinem Stadtrad (gekauft im März) ist der Ständer abgebrochen. Fällt das unter die Garantie?',
          'Jule Kramer',
        ),
      },
      {
        ago: 6 * D - 3 * H,
        by: 'us',
        text: letter(
          'Hallo Frau Kramer,',
          'ja, bringen Sie es einfach mit dem Kaufbeleg vorbei, wir tauschen den Ständer aus.',
          'Katrin Lindner',
        ),
      },
      { ago: 5 * D + 20 * H, text: 'Super, mache ich nächste Woche. Danke!' },
      { ago: 5 * D + 19 * H, by: 'us', text: 'Gern, bis dann!' },
    ],
    turns: [{ text: letter('Hallo nochmal,', 'ich war heute da, hat alles geklappt. Danke!', 'Jule Kramer') }],
  },
  {
    ...mail,
    id: 'mail-preis',
    customer: { id: 'ewald.fuchs@example.net', name: 'Ewald Fuchs', language: 'de' },
    subject: 'Preisanfrage Lastenrad gebraucht',
    lines: [
      {
        ago: 31 * H,
        text: letter(
          'Moin,',
          'steht das gebrauchte Lastenrad aus dem Schaufenster noch? Was wäre denn Ihr letzter Preis bei Barzahlung? Ich könnte nächste Woche mit dem Anhänger kommen.',
          'Gruß\nE. Fuchs',
        ),
      },
    ],
    turns: [
      { text: letter('Hm. Bei 1.900 würde ich sofort zusagen.', 'E. Fuchs') },
      {
        text: letter(
          'Na gut, Sie haben gewonnen. Bitte einen Zettel dranhängen, dass es verkauft ist!',
          'Gruß\nE. Fuchs',
        ),
      },
    ],
  },
];
