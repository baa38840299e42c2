export { ListFooter } from './ListFooter';
export { ListPane } from './ListPane';
export { Rail } from './Rail';
