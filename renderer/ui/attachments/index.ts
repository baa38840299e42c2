export { AttachmentList } from './AttachmentList';
export { AudioPlayer } from './AudioPlayer';
export { fileSize } from './fileSize';
export { kindOf } from './kind';
export { PdfReader } from './PdfReader';
export { PictureViewer } from './PictureViewer';
export { useTakeFile } from './useTakeFile';
