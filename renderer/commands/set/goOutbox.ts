import { goTo } from './goTo';

export const goOutbox = goTo('outbox', 'commands.goOutbox', ['g o']);
