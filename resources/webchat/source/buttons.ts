import { siteButtonKinds, siteButtonLink } from '@shared/logic/website/siteButton';

/** Has every ready-made button of the page name the page, at the moment it is pressed. */
export function followButtons(): void {
  const name = (event: Event): void => {
    const [inside] = event.composedPath();
    const link = inside instanceof Element ? inside.closest('a[data-tresen-button]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const { tresenButton, to = '', text = '' } = link.dataset;
    const kind = siteButtonKinds.find((each) => each === tresenButton);
    const href = kind && siteButtonLink({ kind, to, text }, location.href.split('#')[0] ?? null);
    if (href) link.href = href;
  };
  // Before the link itself acts: by pointer, by keys, in a new tab.
  for (const type of ['click', 'auxclick', 'contextmenu']) addEventListener(type, name, true);
}
