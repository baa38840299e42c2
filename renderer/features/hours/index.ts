export { HoursDialog } from './HoursDialog';
