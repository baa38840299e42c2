import { goTo } from './goTo';

export const goDone = goTo('done', 'commands.goDone', ['g e']);
