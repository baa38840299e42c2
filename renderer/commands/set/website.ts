import { buttonLines, webchatLines } from '@shared/logic/website/websiteLines';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { opens } from './dialogs';

/** What goes onto the shop's own site: web chat and buttons, as lines to paste. */
export const website = opens('website', { id: 'website', label: 'commands.website', keys: ['g j'] });

type Lines = (settings: ReturnType<CommandContext['website']>) => string | null;

/** Puts lines that are whole into the clipboard. */
function copies(lines: Lines, parts: Pick<Command, 'id' | 'label'>): Command {
  return {
    ...parts,
    section: 'desk',
    keys: [],
    inverse: 'none',
    when: (context) => lines(context.website()) !== null,
    run: (context) => navigator.clipboard.writeText(lines(context.website()) ?? ''),
  };
}

/** Copies the lines of web chat as they were filled in last. */
export const copyWebchat = copies(webchatLines, { id: 'copyWebchat', label: 'commands.copyWebchat' });

/** Copies the lines of the button that was filled in last. */
export const copySiteButton = copies(buttonLines, { id: 'copySiteButton', label: 'commands.copySiteButton' });
