import { h } from './dom';
import type { View } from './view';

/** Ends the chat, asked once: what was said is gone from this browser. @param ended once it is over */
export function endPart({ say, chat }: View, ended: () => void): { button: HTMLElement; question: HTMLElement } {
  const yes = h('button', { type: 'button', class: 'main' }, say('endYes'));
  const no = h('button', { type: 'button', class: 'quiet' }, say('endNo'));
  const question = h('div', { class: 'question', role: 'group', 'aria-labelledby': 'end-ask', hidden: true });
  question.append(h('p', { id: 'end-ask' }, say('endAsk')), h('div', { class: 'row' }, no, yes));
  const button = h('button', { type: 'button', class: 'quiet' }, say('end'));
  const ask = (asked: boolean): void => {
    question.hidden = !asked;
    (asked ? no : button).focus();
  };
  button.addEventListener('click', () => ask(true));
  no.addEventListener('click', () => ask(false));
  question.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    ask(false);
  });
  yes.addEventListener('click', () => {
    question.hidden = true;
    chat.end();
    ended();
  });
  return { button, question };
}
