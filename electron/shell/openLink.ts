import { shell } from 'electron';
import { linkToOpen } from './linkPolicy';

/** The one way out: opens a link in the user's browser or mail program. @returns false when it may not be opened */
export async function openLink(link: string): Promise<boolean> {
  const address = linkToOpen(link);
  if (address === null) return false;
  return shell.openExternal(address).then(
    () => true,
    () => false,
  );
}
