import { isMail, limits } from '../chat/limits';
import { h, write } from './dom';
import type { View } from './view';

/** Name and address, both left to the guest, each with what it is for. */
export function aboutPart({ say, store }: View): HTMLElement {
  const wrong = h('p', { class: 'error', id: 'mail-wrong', role: 'alert' });
  const field = (key: 'name' | 'mail', more: Record<string, string>): HTMLElement => {
    const input = h('input', {
      ...{ id: key, maxlength: limits[key], value: store.get()[key], 'aria-describedby': `${key}-why`, ...more },
      onchange: () => {
        const text = input.value.trim();
        const right = key === 'name' || isMail(text);
        if (key === 'mail') {
          write(wrong, right ? '' : say('mailWrong'));
          input.setAttribute('aria-invalid', String(!right));
          wrong.scrollIntoView({ block: 'nearest' });
        }
        if (right) store.set({ [key]: text });
      },
    });
    const why = h('span', { class: 'dim', id: `${key}-why` }, say(`${key}Why`));
    return h('div', { class: 'field' }, h('label', { for: key }, say(key)), input, why);
  };
  return h(
    'details',
    { class: 'about' },
    h('summary', {}, say('about')),
    field('name', { autocomplete: 'name' }),
    field('mail', { type: 'email', autocomplete: 'email', 'aria-describedby': 'mail-why mail-wrong' }),
    wrong,
  );
}
