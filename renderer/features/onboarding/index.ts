export { FirstStart } from './FirstStart';
export { PracticeDialog } from './PracticeDialog';
