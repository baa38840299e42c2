import type { Line, Story } from '../story';
import { D, H } from './time';

/** A talk as it goes back and forth: our words start with '>'. Each line is some minutes after the one before. */
function talk(daysAgo: number, words: string): Line[] {
  return words
    .trim()
    .split('\n')
    .map((word, index) => {
      const ago = daysAgo * D - index * 7;
      return word.startsWith('>') ? { ago, by: 'us', text: word.slice(1).trim() } : { ago, text: word.trim() };
    });
}

/** A long one: a bicycle is built over several days. */
export const umbau: Story = {
  channel: 'telegram',
  profile: 'chat',
  id: 'tg-umbau',
  customer: { id: '5500101', name: 'Henrik Solberg', language: 'de' },
  lines: [
    ...talk(
      9,
      `
Moin, ich würd gern mein altes Stahlrad umbauen lassen
> Moin Henrik! Klingt gut. Was soll draus werden?
Ein Reiserad. Nächsten Sommer will ich damit bis zum Nordkap
> Respekt! Welcher Rahmen ist es denn?
Ein Peregrin von 1991, Größe 60
> Schöner Rahmen. Muffengelötet, oder?
Ja genau
Rost hat er nur an den Ausfallenden
> Das bekommen wir hin. 26 oder 28 Zoll?
28
> Dann passen 40 mm Reifen, wenn wir die Schutzbleche schmal halten
Perfekt. Und Nabenschaltung oder Kette?
> Fürs Nordkap würde ich eine Kettenschaltung nehmen, die kriegst du überall repariert
Ok, überzeugt
Bremsen?
> Cantilever vom Original, neu belegt. Bremsen top und kosten wenig
Gut. Was kostet der ganze Spaß ungefähr?
> Mit Laufrädern etwa 850 €, ohne Sattel
Puh
Ok, machen wir
> Dann bring den Rahmen gern die Tage vorbei
Mach ich morgen`,
    ),
    ...talk(
      7,
      `
> Rahmen ist da, sieht super aus! Zwei Fragen: Farbe auffrischen? Und Gepäckträger vorne auch?
Farbe so lassen, die Kratzer erzählen was
Vorne ja, bitte einen Lowrider
> Alles klar. Steuersatz ist übrigens hin, den tauschen wir mit
Was kommt da dazu?
> 38 € mit Einbau
ok
> Und das Tretlager knackt
War ja klar 😄
> Nochmal 45 €, dann ist aber Ruhe
Ja bitte, lieber jetzt als in Lappland`,
    ),
    ...talk(
      3,
      `
Wie siehts aus?
> Laufräder sind eingespeicht, morgen kommt die Schaltung dran
Mega
Schickt mal ein Bild wenns steht!
> Machen wir. Lenkerband schwarz oder braun?
Braun, wie der Sattel
> Gute Wahl
Ich bin so gespannt`,
    ),
    { ago: 2 * H + 10, text: 'Und? Steht es? 😬' },
    { ago: 2 * H + 9, text: 'Ich könnt heute noch vorbeikommen' },
  ],
  turns: [
    { text: 'JAAA 🎉 bin in einer Stunde da', reaction: '🎉' },
    { text: 'Nehmt ihr Karte?' },
    { text: 'Probefahrt war der Hammer. Nix knackt, nix klappert.' },
  ],
  bye: 'Ich schick euch eine Postkarte vom Nordkap!',
};
