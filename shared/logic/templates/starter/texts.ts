/** A text of the starter set in both languages, without salutation and close. `shortcut`: as typed after `;`. */
export type StarterText = {
  id: string;
  name: { de: string; en: string };
  shortcut: { de: string; en: string };
  de: string;
  en: string;
};

/** What a small shop writes again and again. */
export const starterTexts: readonly StarterText[] = [
  {
    id: 'orderStatus',
    ...{ name: { de: 'Bestellstatus', en: 'Order status' }, shortcut: { de: 'status', en: 'status' } },
    de: `danke für {{ "deine" | du_sie: "Ihre", "eure" }} Nachricht. Ich sehe gleich nach, wo {{ "deine" | du_sie: "Ihre", "eure" }} Bestellung gerade ist.

{{ "Schick" | du_sie: "Schicken Sie", "Schickt" }} mir dafür bitte die Bestellnummer, falls sie noch nicht dabei war. Sobald ich mehr weiß, {{ "hörst du" | du_sie: "hören Sie", "hört ihr" }} von mir.`,
    en: `thank you for your message. I will check right away where your order is.

Please send me the order number if you have not done so yet. I will get back to you as soon as I know more.`,
  },
  {
    id: 'return',
    ...{ name: { de: 'Retoure', en: 'Return' }, shortcut: { de: 'retoure', en: 'return' } },
    de: `kein Problem, das {{ "kannst du" | du_sie: "können Sie", "könnt ihr" }} gern zurückschicken. {{ "Leg" | du_sie: "Legen Sie", "Legt" }} bitte einen Zettel mit der Bestellnummer dazu, dann geht es am schnellsten.

Unsere Anschrift: {{ business.address }}

Das Geld kommt auf demselben Weg zurück, auf dem {{ "du bezahlt hast" | du_sie: "Sie bezahlt haben", "ihr bezahlt habt" }}.`,
    en: `no problem, you are welcome to send it back. Please add a note with your order number so that we can deal with it quickly.

Our address: {{ business.address }}

We will refund you the same way you paid.`,
  },
  {
    id: 'complaint',
    ...{ name: { de: 'Reklamation', en: 'Complaint' }, shortcut: { de: 'reklamation', en: 'complaint' } },
    de: `das tut mir leid, so soll es nicht ankommen. Danke, dass {{ "du dich gemeldet hast" | du_sie: "Sie sich gemeldet haben", "ihr euch gemeldet habt" }}.

{{ "Schick" | du_sie: "Schicken Sie", "Schickt" }} mir bitte ein Foto, auf dem man den Fehler sieht. Und {{ "sag" | du_sie: "sagen Sie", "sagt" }} mir, was {{ "dir" | du_sie: "Ihnen", "euch" }} lieber ist: Ersatz oder das Geld zurück?`,
    en: `I am sorry, that is not how it should have arrived. Thank you for letting me know.

Could you send me a photo that shows the problem? And please tell me which you would prefer: a replacement or your money back.`,
  },
  {
    id: 'hours',
    ...{ name: { de: 'Öffnungszeiten', en: 'Opening hours' }, shortcut: { de: 'zeiten', en: 'hours' } },
    de: `wir sind zu diesen Zeiten für {{ "dich" | du_sie: "Sie", "euch" }} da: {{ business.hours }}.{% if business.backAt %}

Gerade ist geschlossen; am {{ business.backAt | date: "weekday" }} ab {{ business.backAt | time }} sind wir wieder da.{% endif %}`,
    en: `we are here for you at these times: {{ business.hours }}.{% if business.backAt %}

We are closed right now and back on {{ business.backAt | date: "weekday" }} from {{ business.backAt | time }}.{% endif %}`,
  },
  {
    id: 'appointment',
    ...{ name: { de: 'Termin', en: 'Appointment' }, shortcut: { de: 'termin', en: 'appointment' } },
    de: `gern finden wir einen Termin. {{ "Nenn" | du_sie: "Nennen Sie", "Nennt" }} mir bitte zwei oder drei Zeiten, die {{ "dir" | du_sie: "Ihnen", "euch" }} passen.

Wir haben so geöffnet: {{ business.hours }}.`,
    en: `I am happy to arrange an appointment. Please send me two or three times that suit you.

We are open as follows: {{ business.hours }}.`,
  },
  {
    id: 'price',
    ...{ name: { de: 'Preisfrage', en: 'Price question' }, shortcut: { de: 'preis', en: 'price' } },
    de: `danke für {{ "deine" | du_sie: "Ihre", "eure" }} Anfrage. Damit der Preis stimmt, den ich {{ "dir" | du_sie: "Ihnen", "euch" }} nenne: Welcher Artikel soll es sein, in welcher Ausführung, und wie viele {{ "brauchst du" | du_sie: "brauchen Sie", "braucht ihr" }}?`,
    en: `thank you for asking. So that I can give you the right price: which item do you have in mind, in which version, and how many do you need?`,
  },
  {
    id: 'thanks',
    ...{ name: { de: 'Dank', en: 'Thanks' }, shortcut: { de: 'danke', en: 'thanks' } },
    de: `vielen Dank für die netten Worte, darüber freue ich mich sehr. Schön, dass alles gepasst hat, und bis zum nächsten Mal!`,
    en: `thank you for your kind words, they made my day. I am glad everything worked out. See you next time!`,
  },
  {
    id: 'apology',
    ...{ name: { de: 'Entschuldigung', en: 'Apology' }, shortcut: { de: 'sorry', en: 'sorry' } },
    de: `das ist bei uns schiefgegangen, und dafür möchte ich mich bei {{ "dir" | du_sie: "Ihnen", "euch" }} entschuldigen. Ich kümmere mich selbst darum und melde mich, sobald es erledigt ist.

Danke für {{ "deine" | du_sie: "Ihre", "eure" }} Geduld.`,
    en: `that went wrong on our side, and I apologise. I am looking after it myself and will write again as soon as it is settled.

Thank you for your patience.`,
  },
  {
    id: 'phone',
    ...{ name: { de: 'Lieber am Telefon', en: 'Better by phone' }, shortcut: { de: 'telefon', en: 'phone' } },
    de: `das klären wir am schnellsten im Gespräch. {{ "Ruf" | du_sie: "Rufen Sie", "Ruft" }} gern an: {{ business.phone }}. Oder {{ "schreib" | du_sie: "schreiben Sie", "schreibt" }} mir, unter welcher Nummer und wann ich {{ "dich" | du_sie: "Sie", "euch" }} am besten erreiche.`,
    en: `we can sort this out fastest in a quick call. Please ring us on {{ business.phone }}, or tell me on which number and when I can best reach you.`,
  },
  {
    id: 'dataProtection',
    ...{ name: { de: 'Datenschutz', en: 'Data protection' }, shortcut: { de: 'datenschutz', en: 'privacy' } },
    de: `{{ "deine" | du_sie: "Ihre", "eure" }} Daten nutze ich nur, um {{ "dein" | du_sie: "Ihr", "euer" }} Anliegen zu bearbeiten. {{ "Du kannst" | du_sie: "Sie können", "Ihr könnt" }} jederzeit Auskunft verlangen, Fehler berichtigen oder {{ "deine" | du_sie: "Ihre", "eure" }} Daten löschen lassen, soweit das Gesetz es erlaubt.

Zuständig ist {{ business.name }}, {{ business.address }}. {{ "Schick" | du_sie: "Schicken Sie", "Schickt" }} bitte keine Passwörter oder Kartendaten in einer Nachricht.`,
    en: `I only use your data to deal with your request. You can ask at any time which data we hold, have mistakes corrected or have your data deleted as far as the law allows.

Responsible: {{ business.name }}, {{ business.address }}. Please do not send passwords or card details in a message.`,
  },
];
