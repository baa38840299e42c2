import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every form in which a secret may lie somewhere: raw and UTF-16, escaped, and in base64 wherever it begins. */
function formsOf(secret: string): Buffer[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const words = [secret, encodeURIComponent(secret), json, ascii, ascii.toUpperCase().replaceAll('\\U', '\\u')];
  const bytes = Buffer.from(secret);
  const shifted = [0, 1, 2].map((by) => {
    const whole = Buffer.concat([Buffer.alloc(by), bytes]).toString('base64');
    // What stands beside it changes the first and the last letters.
    return whole.slice(by === 0 ? 0 : 4, -4);
  });
  const texts = [...words, ...shifted, ...shifted.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'))];
  return [...texts, bytes.toString('hex')].flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
}

/** A place that was searched, and what lies there. */
export type Place = [where: string, bytes: Buffer];

/** Where which of the secrets lies, as "secret in place"; empty when nowhere. */
export function tracesOf(secrets: readonly string[], places: readonly Place[]): string[] {
  return secrets.flatMap((secret) => {
    const forms = formsOf(secret);
    return places
      .filter(([, bytes]) => forms.some((form) => bytes.includes(form)))
      .map(([where]) => `${secret} in ${where}`);
  });
}

/** All files below a folder. */
export function filesIn(folder: string): Place[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name), peek(join(parentPath, name))]);
}

/** What every process of this computer shows of itself: arguments and environment. */
export function processesShown(): Place[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/u.test(pid))
    .flatMap((pid) =>
      ['cmdline', 'environ'].map((what): Place => [`/proc/${pid}/${what}`, peek(`/proc/${pid}/${what}`)]),
    );
}

/** Empty where it went while it was looked for. */
function peek(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
