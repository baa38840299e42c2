import { shell } from 'electron';
import { linkToOpen } from './linkPolicy';

/** Opens a file in the system's program for its kind. Which kinds, is decided before. @returns false when there is none */
export async function openFile(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === '';
}

/** The one way out: opens a link in the user's browser or mail program. @returns false when it may not be opened */
export async function openLink(link: string): Promise<boolean> {
  const address = linkToOpen(link);
  if (address === null) return false;
  return shell.openExternal(address).then(
    () => true,
    () => false,
  );
}
