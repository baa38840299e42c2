/** What a person may say of how the window is drawn; it opens nothing. Our own options go to nobody but us. */
const harmless = new Set([
  'class',
  'disable-gpu',
  'force-device-scale-factor',
  'gtk-version',
  // Chromium reads it before any code of ours runs, so that taking it away would only hide it.
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'wayland-text-input-version',
]);

/** Our own, see startOptions. `lang` is also Chromium's: we set it anew. */
const ours = new Set(['lang', 'practice', 'profile', 'provision', 'secrets-file', 'secrets-stdin']);

/**
 * The switches of a command line that must have no effect, by name.
 * @param words the command line without the program
 * @param platform on Windows `/name` is a switch, too
 */
export function switchesToDrop(words: readonly string[], platform: string): string[] {
  const mark = platform === 'win32' ? /^(?:--?|\/)([^=]+)/u : /^--?([^=]+)/u;
  const end = words.indexOf('--');
  const given = (end < 0 ? words : words.slice(0, end)).flatMap((word) => mark.exec(word)?.[1]?.toLowerCase() ?? []);
  return [...new Set(given)].filter((name) => !harmless.has(name) && !ours.has(name));
}
