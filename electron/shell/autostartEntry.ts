import { createHash } from 'node:crypto';

/** The name of a desk's file in the autostart folder: each profile has its own. */
export function autostartName(profile: string | null): string {
  if (profile === null) return 'tresen.desktop';
  return `tresen-${createHash('sha256').update(profile).digest('hex').slice(0, 12)}.desktop`;
}

/** A desktop entry (XDG) that starts this command. */
export function autostartEntry(command: readonly string[]): string {
  const lines = ['[Desktop Entry]', 'Type=Application', 'Name=Tresen', `Exec=${command.map(quoted).join(' ')}`];
  return [...lines, 'X-GNOME-Autostart-enabled=true', ''].join('\n');
}

/**
 * One word of the Exec line: quoted as for a shell, `%` doubled, and the whole escaped once more as a string of the file
 * (desktop entry specification, "Exec key").
 */
function quoted(word: string): string {
  const inQuotes = word.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${inQuotes}"`.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
