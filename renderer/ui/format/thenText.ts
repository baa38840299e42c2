import type { ThenStep } from '@shared/domain/macro';
import type { Tag } from '@shared/domain/tag';
import type { Translate } from '../useT';

/** What is done to a conversation, in words; tags by their names. */
export function thenText(step: ThenStep, t: Translate, tags: readonly Tag[]): string {
  switch (step.do) {
    case 'setState':
      return t(`macros.step.${step.state}`);
    case 'setRead':
      return t(step.read ? 'macros.step.read' : 'macros.step.unread');
    case 'setFlag':
      return t(step.value ? `macros.step.${step.flag}` : `macros.step.${step.flag}Off`);
    case 'snoozeFor':
      return t('macros.step.snooze', { when: step.when });
    case 'setTags': {
      const name = (id: string): string => tags.find((tag) => tag.id === id)?.name ?? t('macros.goneTag');
      const on = step.add.map((id) => t('macros.step.tag', { name: name(id) }));
      const off = step.remove.map((id) => t('macros.step.untag', { name: name(id) }));
      return [...on, ...off].join(', ');
    }
  }
}
