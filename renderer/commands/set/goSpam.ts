import { goTo } from './goTo';

export const goSpam = goTo('spam', 'commands.goSpam', ['g !', 'g p']);
