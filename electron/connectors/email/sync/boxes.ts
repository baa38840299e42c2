import type { Folder } from './folders';

/** The name of one numbering of a folder: another UIDVALIDITY is another box. */
export function boxOf(path: string, uidValidity: string): string {
  return `${uidValidity} ${path}`;
}

/** The folder and UIDVALIDITY of a box; null when it is none of ours. */
export function readBox(box: string): { path: string; uidValidity: string } | null {
  const [, uidValidity, path] = /^(\d+) (.+)$/su.exec(box) ?? [];
  return uidValidity === undefined || path === undefined ? null : { uidValidity, path };
}

/** A mail's flags as the desk knows them. */
export function flagsOf(flags: ReadonlySet<string>): { read: boolean; star: boolean; answered: boolean } {
  return { read: flags.has('\\Seen'), star: flags.has('\\Flagged'), answered: flags.has('\\Answered') };
}

/** A copy of a mail: number and flags in one numbering of a folder. */
export function copyOf({ path, role }: Folder, uidValidity: string, uid: number, flags: ReadonlySet<string>) {
  return { box: boxOf(path, uidValidity), number: uid, place: role, ...flagsOf(flags) };
}
