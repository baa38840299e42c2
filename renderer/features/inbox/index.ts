export { ListPane } from './ListPane';
export { Rail } from './Rail';
