import { goTo } from './goTo';

export const goSnoozed = goTo('snoozed', 'commands.goSnoozed', ['g s']);
