export { MacrosDialog } from './MacrosDialog';
