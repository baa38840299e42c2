export { KeymapDialog } from './KeymapDialog';
