import { Extension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { Picture } from './Picture';

/** The link field of the bar opens by this event (the bar's own). */
const editLink = 'edit-link';

const linkKey = Extension.create({
  name: 'linkKey',
  addKeyboardShortcuts: () => ({
    'Mod-Shift-k': () => {
      window.dispatchEvent(new Event(editLink));
      return true;
    },
  }),
});

/**
 * What can be written in a mail: marks, lists, quotes, code, links, pictures. No headings: a letter has none.
 * @param isName words that look like an address and are none; where there are such, nothing becomes a link by being typed
 */
export const makeExtensions = (isName: ((words: string) => boolean) | null) => [
  StarterKit.configure({
    heading: false,
    horizontalRule: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: isName === null,
      isAllowedUri: (address, { defaultValidate }) => defaultValidate(address) && !isName?.(address),
      protocols: ['http', 'https', 'mailto', 'tel'],
      defaultProtocol: 'https',
    },
  }),
  Picture,
  linkKey,
];
