import { bytesOf, fileTypes, limits, refusalOf } from '../chat/limits';
import { h, icon, icons, write } from './dom';
import type { View } from './view';

/** Where a guest writes: Enter sends, Shift+Enter begins a line. */
export function composerPart({ say, chat, store }: View): { element: HTMLElement; focus(): void } {
  const error = h('p', { class: 'error', role: 'alert', id: 'error' });
  const text = h('textarea', { id: 'message', rows: 2, 'aria-describedby': 'error', enterkeyhint: 'send' });
  const files = h('input', { type: 'file', accept: fileTypes.join(','), hidden: true, multiple: true });
  const attach = h(
    'button',
    { type: 'button', class: 'icon', 'aria-label': say('attach'), title: say('attach'), onclick: () => files.click() },
    icon(icons.clip),
  );

  const send = (): void => {
    const words = text.value.trim();
    if (words === '') return text.focus();
    if (bytesOf(words) > limits.bytes) return write(error, say('tooLong'));
    write(error, '');
    chat.write(words);
    text.value = '';
    text.focus();
  };
  text.addEventListener('keydown', (event) => {
    // While a script is being composed (Japanese, say) Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });

  const takeFiles = async (chosen: readonly File[]): Promise<void> => {
    write(error, '');
    attach.disabled = true;
    for (const file of chosen) {
      const most = Math.min(chat.most(), limits.fileBytes);
      const why = refusalOf(file, store.get().files, most) ?? (await chat.attach(file));
      const values = { count: limits.files, size: Math.floor(most / 1024 / 1024) };
      if (why) write(error, say(why, values));
      if (why) break;
    }
    attach.disabled = false;
    attach.focus();
  };
  files.addEventListener('change', () => {
    void takeFiles([...(files.files ?? [])]);
    files.value = '';
  });

  const element = h(
    'form',
    { class: 'composer', onsubmit: (event: SubmitEvent) => (event.preventDefault(), send()) },
    h('label', { for: 'message' }, say('message')),
    text,
    error,
    h(
      'div',
      { class: 'row' },
      files,
      attach,
      h('button', { type: 'submit', class: 'main' }, say('send'), icon(icons.send)),
    ),
  );
  const update = (): void => {
    attach.hidden = store.get().link !== 'online';
  };
  store.follow(update);
  update();
  return { element, focus: () => text.focus() };
}
