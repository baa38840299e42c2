export { AttachmentList } from './AttachmentList';
export { fileSize } from './fileSize';
