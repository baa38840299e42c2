import { goTo } from './goTo';

export const goInbox = goTo('inbox', 'commands.goInbox', ['g i']);
