import { useState } from 'react';
import { channelNames } from '@shared/i18n/channelNames';
import { suggest, type Suggestion, withoutUnfinished } from '@shared/logic/search/suggest';
import { useAccounts, useTags } from '@/cache';
import { useLanguage } from '@/ui/useT';

/** What may be typed next at the caret, which line is marked (-1: none), and how one is taken. */
export function useSuggestions(typed: string, caret: number) {
  const language = useLanguage();
  const names = { tags: useTags(), accounts: useAccounts(), channels: channelNames };
  const [marked, setMarked] = useState(-1);
  const [closed, setClosed] = useState(false);
  const { start, end, items } = suggest(typed, caret, { ...names, language });
  const shown = closed ? [] : items;
  return {
    items: shown,
    marked: Math.min(marked, shown.length - 1),
    /** From none over the first to the last, and round to none. */
    move: (step: 1 | -1) =>
      setMarked((at) => ((Math.min(at, shown.length - 1) + 1 + step + shown.length + 1) % (shown.length + 1)) - 1),
    /** The text with a suggestion in place of what was typed, and where the caret goes. */
    taken: ({ text, goesOn }: Suggestion) => {
      const put = goesOn ? text : `${text} `;
      return { text: `${typed.slice(0, start)}${put}${typed.slice(end).trimStart()}`, caret: start + put.length };
    },
    close: () => setClosed(true),
    /** Something else was typed. */
    reset: () => {
      setMarked(-1);
      setClosed(false);
    },
    /** What is asked for while this is typed. */
    asked: (text: string) =>
      withoutUnfinished(text, names, { now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
  };
}
