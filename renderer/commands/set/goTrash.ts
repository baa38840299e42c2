import { goTo } from './goTo';

export const goTrash = goTo('trash', 'commands.goTrash', ['g #', 'g b']);
