import type { Conversation } from '@shared/domain/conversation';
import type { Tag } from '@shared/domain/tag';

/** A tag as the dialog offers it: on how many of the conversations it is. */
export type Choice = { tag: Tag; on: 'all' | 'some' | 'none' };

const fold = (text: string): string => text.trim().toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** The tags whose name holds what was typed, those in use first, else by name. */
export function choicesFor(
  typed: string,
  tags: readonly Tag[],
  rows: readonly Pick<Conversation, 'tags'>[],
): readonly Choice[] {
  const wanted = fold(typed);
  const choices = tags
    .filter(({ name }) => fold(name).includes(wanted))
    .map((tag): Choice => {
      const count = rows.filter((row) => row.tags.includes(tag.id)).length;
      return { tag, on: count === 0 ? 'none' : count === rows.length ? 'all' : 'some' };
    });
  const rank = { all: 0, some: 0, none: 1 };
  return choices.sort((a, b) => rank[a.on] - rank[b.on] || a.tag.name.localeCompare(b.tag.name));
}

/** What would be made from the typed text; null when it is empty or such a tag is there. */
export function newName(typed: string, tags: readonly Tag[]): string | null {
  const name = typed.trim().slice(0, 60);
  return name === '' || tags.some((tag) => fold(tag.name) === fold(name)) ? null : name;
}
