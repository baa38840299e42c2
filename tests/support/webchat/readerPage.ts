import { read } from '../../../resources/webchat/source/xml/read';

declare global {
  interface Window {
    /** The script's own reader of XML, for tests: it needs a browser. */
    readXml: typeof read;
  }
}

window.readXml = read;
