import { h, icon, icons, write } from './dom';
import { panelPart } from './panel';
import { styleSheets } from './styles';
import type { View } from './view';

/** Puts the button and the chat on the page, inside a shadow root that the page's own styles do not reach. */
export function mountWidget(view: View): void {
  const { settings, say, store } = view;
  const host = document.createElement('tresen-webchat');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = styleSheets(settings);

  const show = (open: boolean): void => {
    store.set(open ? { open, unread: 0 } : { open });
    if (open) panel.focus();
    else launcher.focus();
  };
  const panel = panelPart(view, () => show(false));
  const label = h('span', {}, settings.label || say('launcher'));
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  const launcher = h(
    'button',
    { type: 'button', class: 'launcher', 'aria-expanded': 'false', onclick: () => show(!store.get().open) },
    ...[icon(icons.chat), label, badge],
  );
  // What came in while the chat is folded away.
  const news = h('p', { class: 'unseen', role: 'status' });
  const root = h('div', { class: `root ${settings.theme} ${settings.side}`, lang: settings.language, dir: 'ltr' });
  root.append(launcher, panel.element, news);
  shadow.append(root);

  const update = (): void => {
    const { open, unread } = store.get();
    panel.element.hidden = !open;
    launcher.setAttribute('aria-expanded', String(open));
    const words = unread === 0 ? say('open') : say(unread === 1 ? 'openUnreadOne' : 'openUnread', { count: unread });
    // The words one sees are part of the name, so that speaking them presses it (WCAG 2.5.3).
    launcher.setAttribute('aria-label', open ? say('close') : `${settings.label ? `${settings.label}: ` : ''}${words}`);
    write(badge, unread > 0 ? String(unread) : '');
    write(news, unread > 0 ? words : '');
  };
  store.follow(update);
  update();
  // Beside <body>, so that whatever a page does to that leaves the chat where it is.
  document.documentElement.append(host);
}
