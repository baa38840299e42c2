import type { Line } from '../chat/state';
import { h } from './dom';
import { linked } from './linked';
import type { View } from './view';

/** The conversation: new messages are read out, those before stay as they are. */
export function logPart(view: View): HTMLElement {
  const { say, store, settings } = view;
  const list = h('ol', {});
  const region = h('div', { class: 'log', role: 'log', tabindex: 0, 'aria-label': say('log') }, list);
  const shown = new Map<string, { line: Line; item: HTMLElement }>();
  const time = new Intl.DateTimeFormat(settings.language === 'de' ? 'de' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });

  // It stays at its end, unless somebody looks at what was said before.
  let atEnd = true;
  const toEnd = (): void => {
    atEnd = true;
    region.scrollTop = region.scrollHeight;
  };
  region.addEventListener('scroll', () => {
    atEnd = region.scrollHeight - region.scrollTop - region.clientHeight < 24;
  });
  new ResizeObserver(() => atEnd && toEnd()).observe(region);

  const update = (): void => {
    const { lines } = store.get();
    let grew = false;
    for (const line of lines) {
      const known = shown.get(line.id);
      if (known?.line === line) continue;
      const item = draw(view, line, time.format(line.at));
      if (known) known.item.replaceWith(item);
      else list.append(item);
      grew ||= !known;
      shown.set(line.id, { line, item });
    }
    const ids = new Set(lines.map(({ id }) => id));
    for (const [id, { item }] of shown) {
      if (ids.has(id)) continue;
      item.remove();
      shown.delete(id);
    }
    if (grew) toEnd();
  };
  store.follow(update);
  update();
  return region;
}

function draw({ say, chat }: View, line: Line, time: string): HTMLElement {
  const state = line.state ? say(`state${line.state}`) : '';
  const facts = [time, line.edited ? say('edited') : '', state].filter(Boolean).join(' · ');
  const again = h('button', { type: 'button', class: 'quiet', onclick: () => chat.again(line.id) }, say('again'));
  return h(
    'li',
    { class: `line ${line.from} ${line.state ?? ''}` },
    h('span', { class: 'unseen' }, `${say(line.from === 'guest' ? 'you' : 'desk')}: `),
    h('div', { class: 'text', dir: 'auto' }, line.file ? fileLink(line) : linked(line.text)),
    h('div', { class: 'facts' }, facts, ...(line.state === 'failed' ? [' ', again] : [])),
  );
}

function fileLink({ file, text }: Line): HTMLElement {
  return h('a', { href: text, target: '_blank', rel: 'noopener noreferrer nofollow' }, file?.name ?? text);
}
