import type { ScreenPath } from './screens';

/** What is done to messages that are there already. */
export const messageScreens: readonly ScreenPath[] = [
  {
    name: 'react',
    go: async ({ openCustomer, press, messages, dialog: shown, words }) => {
      await openCustomer('Björn Ahlers');
      await messages().first().focus();
      await press('+');
      await shown(words('conversation.react.title')).getByRole('option').first().waitFor();
    },
  },
  {
    name: 'edit-message',
    go: async ({ openCustomer, press, messages, dialog: shown, words }) => {
      await openCustomer('Kerstin Blum');
      await messages().filter({ hasText: 'wir sind am 27.' }).focus();
      await press('t', 'e');
      await shown(words('conversation.editMessage')).waitFor();
    },
  },
  {
    name: 'delete-message',
    go: async ({ openCustomer, press, messages, dialog: shown, words }) => {
      await openCustomer('Kerstin Blum');
      await messages().filter({ hasText: 'wir sind am 27.' }).focus();
      await press('t', 'd');
      await shown(words('conversation.removeMessage.title')).waitFor();
    },
  },
];
