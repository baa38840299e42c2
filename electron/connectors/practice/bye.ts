import type { Account } from '@shared/domain/account';
import { chance } from './chance';
import type { Story } from './story';

const thanks = {
  mail: {
    de: ['Vielen Dank für die schnelle Hilfe!\n\nBeste Grüße', 'Super, danke. Damit ist alles geklärt.\n\nViele Grüße'],
    en: ['Thanks so much for the quick help!\n\nBest wishes', 'Perfect, that answers everything. Thank you!'],
  },
  private: {
    de: ['Danke! 👍', 'Super, danke schön', 'Alles klar, danke und schönen Tag noch', 'Perfekt 🙏'],
    en: ['Thanks! 👍', 'Great, thank you', 'All good now, have a nice day', 'Perfect 🙏'],
  },
  public: {
    de: ['Danke für die schnelle Antwort!', 'Alles klar, danke'],
    en: ['Thanks for getting back so fast!', 'Got it, cheers'],
  },
};

/** The short thanks to the answer after the last turn; always the same one for a story. Null: the customer is silent. */
export function bye(account: Account, story: Story): string | null {
  if (story.bye !== undefined) return story.bye;
  const { goalClass, visibility } = account.profiles[story.profile] ?? { goalClass: 'mail', visibility: 'private' };
  const words = thanks[goalClass === 'mail' ? 'mail' : visibility][story.customer.language ?? 'de'];
  return words[chance(`${story.id}/bye`, words.length)] ?? null;
}
