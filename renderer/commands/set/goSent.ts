import { goTo } from './goTo';

export const goSent = goTo('sent', 'commands.goSent', ['g t']);
