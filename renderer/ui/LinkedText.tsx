import type { MouseEvent } from 'react';
import { findLinks } from '@shared/logic/text/links';
import { useOpenLink } from './useOpenLink';
import css from './LinkedText.module.css';

/** Plain text as written, its links made clickable; each paragraph runs in the direction of its own script. */
export function LinkedText({ text }: { text: string }) {
  const openLink = useOpenLink();
  const links = findLinks(text);
  return (
    <div className={css.text} dir="auto">
      {links.map(({ start, end, href }, at) => {
        const open = (event: MouseEvent) => {
          event.preventDefault();
          if (event.type === 'click') openLink(href, '');
        };
        return [
          text.slice(links[at - 1]?.end ?? 0, start),
          <a key={start} href={href} title={href} draggable={false} onClick={open} onAuxClick={open}>
            {text.slice(start, end)}
          </a>,
        ];
      })}
      {text.slice(links.at(-1)?.end ?? 0)}
    </div>
  );
}
