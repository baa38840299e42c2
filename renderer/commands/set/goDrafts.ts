import { goTo } from './goTo';

export const goDrafts = goTo('drafts', 'commands.goDrafts', ['g d']);
