import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { offered, type Opening, openingAt } from '@shared/logic/templates/offer';
import { fuzzyFit } from '@/commands';
import { useT } from '@/ui/useT';
import { filterLabel, variableLabel } from './labels';

/** Something that may be written in a mark: what it is called in code, and in words. */
export type Offer = { name: string; text: string; label: string };

export type Offers = ReturnType<typeof useOffers>;

const most = 8;

/**
 * What may follow in the mark before the caret, found by its name in code or in words.
 * @param before the text before the caret; null where there is none
 * @param onTake a choice was made, for the opening it was made in
 */
export function useOffers(before: string | null, onTake: (choice: Offer, opening: Opening) => void) {
  const t = useT();
  const id = useId();
  const [marked, mark] = useState(0);
  const [closedAt, close] = useState<string | null>(null);
  const opening = useMemo(() => (before === null ? null : openingAt(before)), [before]);
  const choices = useMemo(() => (opening === null ? [] : fitting(opening, t)), [opening, t]);
  const open = opening !== null && choices.length > 0 && before !== closedAt;
  const at = Math.min(marked, choices.length - 1);
  const take = (choice: Offer | undefined): void => {
    if (!choice || opening === null) return;
    mark(0);
    onTake(choice, opening);
  };
  /** @returns whether it meant the list */
  const press = (key: string): boolean => {
    if (!open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined) mark((at + step + choices.length) % choices.length);
    else if (key === 'Enter' || key === 'Tab') take(choices[at]);
    else if (key === 'Escape') close(before);
    else {
      mark(0);
      return false;
    }
    return true;
  };
  const field = {
    'aria-autocomplete': 'list',
    'aria-controls': open ? id : undefined,
    'aria-activedescendant': open ? `${id}-${at}` : undefined,
    // Escape closes the list alone.
    'data-mantine-stop-propagation': open,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || !press(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  } as const;
  return { id, open, choices, at, take, press, field };
}

function fitting({ kind, typed }: Opening, t: ReturnType<typeof useT>): readonly Offer[] {
  return (
    offered(kind)
      .map((choice) => ({
        ...choice,
        label: kind === 'variable' ? variableLabel(choice.name, t) : filterLabel(choice.name, t),
      }))
      .flatMap((choice) => {
        const fits = [fuzzyFit(typed, choice.name), fuzzyFit(typed, choice.label)].flatMap((fit) => fit ?? []);
        return fits.length === 0 ? [] : [{ choice, apart: Math.min(...fits.map(({ ranges }) => ranges.length)) }];
      })
      // Letters in a row before scattered ones; else they stay in the order in which they are offered.
      .sort((a, b) => Math.min(a.apart, 2) - Math.min(b.apart, 2))
      .slice(0, typed === '' ? undefined : most)
      .map(({ choice }) => choice)
  );
}
