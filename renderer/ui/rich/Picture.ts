import { Node } from '@tiptap/core';
import { onPicture, pictureAddress } from './pictures';

/** A picture in the text, named by its Content-ID. Without an `src` in the markup: nothing is loaded by being read. */
export const Picture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  draggable: true,
  addAttributes: () => ({
    cid: {
      parseHTML: (element: HTMLElement) => element.getAttribute('data-cid'),
      renderHTML: ({ cid }: Record<string, unknown>) => ({ 'data-cid': cid }),
    },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'img[data-cid]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView: () => {
    return ({ node }) => {
      const dom = document.createElement('img');
      dom.alt = String(node.attrs.alt);
      const cid = String(node.attrs.cid);
      const show = (): void => {
        const address = pictureAddress(cid);
        if (address !== null) dom.src = address;
      };
      show();
      return { dom, destroy: onPicture(cid, show) };
    };
  },
});
