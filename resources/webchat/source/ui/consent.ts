import { h } from './dom';
import type { View } from './view';

/** The sentence a guest agrees to, with its button: before it is pressed nothing connects and nothing is kept. */
export function consentPart({ settings, say, chat }: View, shop: string): HTMLElement {
  const wording = settings.consent || say('consent', { shop });
  const words = { href: settings.privacy, target: '_blank', rel: 'noopener' };
  const privacy = h('a', words, say('privacy'), ' ', h('span', { class: 'unseen' }, say('newTab')));
  return h(
    'div',
    { class: 'consent' },
    h('p', {}, say('greeting')),
    h('p', { id: 'wording' }, wording),
    h('p', { class: 'dim' }, say('consentAbout'), ...(settings.privacy ? [' ', privacy] : [])),
    h(
      'button',
      { type: 'button', class: 'main', 'aria-describedby': 'wording', onclick: () => chat.agree(wording) },
      say('agree'),
    ),
  );
}
