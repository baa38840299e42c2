import { readDocument } from '../xml/document';
import { child, elements, textOf, type XmlElement } from '../xml/element';

/** Which box it is: its hardware address in hex digits, and what it is called. */
export type Box = { serial: string; model: string };

/**
 * Reads what a box says of itself to everybody (`/tr64desc.xml`, UPnP Device Architecture 1.0, 2.1). The last part of the
 * device's name (UDN) is its hardware address, which AVM prints on the box as its serial number. Null: it is no such box.
 */
export function readBox(text: string): Box | null {
  const root = readDocument(text);
  const device = root && child(root, 'device', root.ns);
  const serial = /^uuid:[\da-f-]{24}([\da-f]{12})$/iu.exec(said(device, 'UDN'))?.[1];
  if (serial === undefined || !/^AVM\b|FRITZ/iu.test(said(device, 'manufacturer'))) return null;
  return { serial: serial.toUpperCase(), model: (said(device, 'modelName') || 'FRITZ!Box').slice(0, 100) };
}

function said(device: XmlElement | null, name: string): string {
  const found = device && elements(device).find((one) => one.name === name);
  return found ? textOf(found).trim() : '';
}
