import { aboutPart } from './about';
import { composerPart } from './composer';
import { consentPart } from './consent';
import { h, icon, icons, write } from './dom';
import { endPart } from './end';
import { logPart } from './log';
import { statusOf } from './status';
import type { View } from './view';

/** The open chat: a dialog beside the page, not over it, so the Tab key leaves it as it leaves anything else. */
export function panelPart(view: View, close: () => void): { element: HTMLElement; focus(): void } {
  const { settings, say, store } = view;
  const shop = settings.name || location.hostname;
  const status = h('p', { class: 'status', role: 'status' });
  const consent = consentPart(view, shop);
  const composer = composerPart(view);
  const end = endPart(view, () => consent.querySelector('button')?.focus());
  const talk = h('div', { class: 'talk' }, logPart(view), aboutPart(view), composer.element);
  const closing = h(
    'button',
    { type: 'button', class: 'icon', 'aria-label': say('close'), title: say('close'), onclick: close },
    icon(icons.down),
  );
  const head = h('header', {}, h('h2', {}, shop), end.button, closing);
  const element = h(
    'section',
    {
      ...{ class: 'panel', role: 'dialog', 'aria-label': say('title', { shop }), lang: settings.language },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
      },
    },
    ...[head, end.question, status, consent, talk],
  );

  let agreed: boolean | null = null;
  const update = (): void => {
    const state = store.get();
    write(status, statusOf(state, settings, say));
    status.className = `status ${state.desk.state === 'open' && state.link === 'online' ? 'open' : ''}`;
    const now = state.consent !== null;
    if (now === agreed) return;
    const first = agreed !== null;
    agreed = now;
    consent.hidden = now;
    element.classList.toggle('asking', !now);
    talk.hidden = !now;
    end.button.hidden = !now;
    if (now && first) composer.focus();
  };
  store.follow(update);
  update();
  return {
    element,
    focus: () => (store.get().consent ? composer.focus() : consent.querySelector('button')?.focus()),
  };
}
