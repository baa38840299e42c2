import { dialog, type BrowserWindow } from 'electron';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { PreferenceFile } from './preferences';

/** Whom to ask, in which language, and where is kept what was said. */
export type Asking = { window(): BrowserWindow | null; language(): Language; preferences: PreferenceFile };

/** Names what cannot leave before the end: messages, and what was done to messages. @returns whether the person wants to quit all the same */
export function mayLeave(asking: Asking, { messages, acts }: { messages: number; acts: number }): Promise<boolean> {
  const words = catalogues[asking.language()].quit;
  const named = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [(count === 1 ? one : many).replace('{{count}}', String(count))];
  const all = [...named(messages, words.one, words.many), ...named(acts, words.oneAct, words.manyActs)];
  const [detail, leave] = messages > 0 ? [words.detail, words.leave] : [words.actsDetail, words.leaveActs];
  return ask(asking, all.join('\n'), detail, leave);
}

/** Says, the first time, that closing is the end on this desktop. @returns whether that is wanted */
export async function mayClose(asking: Asking): Promise<boolean> {
  const { preferences } = asking;
  if (preferences.read().saidEnds) return true;
  const words = catalogues[asking.language()].quit;
  const may = await ask(asking, words.ends, words.endsDetail, words.close);
  if (may) preferences.write({ saidEnds: true });
  return may;
}

async function ask({ window, language }: Asking, message: string, detail: string, yes: string): Promise<boolean> {
  const buttons = [yes, catalogues[language()].quit.stay];
  const options = { type: 'question' as const, message, detail, buttons, defaultId: 0, cancelId: 1 };
  const target = window();
  const { response } = await (target ? dialog.showMessageBox(target, options) : dialog.showMessageBox(options));
  return response === 0;
}
