import bremsscheibe from '../../../resources/practice/bremsscheibe.jpg?inline';
import cappuccino from '../../../resources/practice/cappuccino.jpg?inline';
import kratzer from '../../../resources/practice/kratzer.jpg?inline';
import paket from '../../../resources/practice/paket.jpg?inline';
import rechnung from '../../../resources/practice/rechnung.pdf?inline';
import speiche from '../../../resources/practice/speiche.jpg?inline';
import sprachnachricht from '../../../resources/practice/sprachnachricht.ogg?inline';
import velonord from '../../../resources/practice/velonord.png?inline';
import voiceNote from '../../../resources/practice/voice-note.ogg?inline';

/** A file customers send: what a server says of it, and its bytes. Pixels, and milliseconds of sound. */
export type PracticeFile = {
  mime: string;
  data: Uint8Array<ArrayBuffer>;
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

/** The bundler puts each file into the code as a data address, so that it is there wherever the app runs. */
function bytes(address: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}

function photo(address: string): PracticeFile {
  return { mime: 'image/jpeg', data: bytes(address), width: 960, height: 720, durationMs: null };
}

function voice(address: string, durationMs: number): PracticeFile {
  return { mime: 'audio/ogg', data: bytes(address), width: null, height: null, durationMs };
}

/** Every file of the practice desk by name. */
export const practiceFiles: Record<string, PracticeFile> = {
  'bremsscheibe.jpg': photo(bremsscheibe),
  'cappuccino.jpg': photo(cappuccino),
  'kratzer.jpg': photo(kratzer),
  'IMG_2231.jpg': photo(paket),
  'speiche.jpg': photo(speiche),
  'sprachnachricht.ogg': voice(sprachnachricht, 13_859),
  'voice-note.ogg': voice(voiceNote, 10_884),
  'velonord.png': { mime: 'image/png', data: bytes(velonord), width: 360, height: 96, durationMs: null },
  'Rechnung 2026-1187 für Radhaus Lindner.pdf': {
    mime: 'application/pdf',
    data: bytes(rechnung),
    width: null,
    height: null,
    durationMs: null,
  },
};
