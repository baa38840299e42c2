type Properties = Record<string, string | boolean | number | ((event: never) => void) | undefined>;

/**
 * Makes an element. Texts go in as text; properties that start with `on` are listeners, all others attributes
 * (false and undefined: not there). Nothing here can make markup of a text.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

/** A line drawing of 24 x 24, for the eye alone: its button has a name of its own. */
export function icon(path: string): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  const words = { viewBox: '0 0 24 24', width: '20', height: '20', 'aria-hidden': 'true', focusable: 'false' };
  for (const [name, value] of Object.entries(words)) drawing.setAttribute(name, value);
  const line = document.createElementNS(svg, 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}

export const icons = {
  chat: 'M4 5h16v11H9l-5 4z',
  down: 'M6 9l6 6 6-6',
  clip: 'M8 12l6-6a3 3 0 0 1 4 4l-8 8a5 5 0 0 1-7-7l7-7',
  send: 'M5 12h13M12 6l6 6-6 6',
};

/** Writes a text where it changed: a live region that is written anew is read out anew. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
