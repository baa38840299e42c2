import { readDocument } from '../xml/document';
import { child, elements, textOf, type XmlElement } from '../xml/element';

const envelope = 'http://schemas.xmlsoap.org/soap/envelope/';
const control = 'urn:schemas-upnp-org:control-1-0';

/** Services of a box, by their type and where they are called (AVM, descriptions of TR-064). */
const services = {
  'X_AVM-DE_OnTel:1': '/upnp/control/x_contact',
  'X_VoIP:1': '/upnp/control/x_voip',
} as const;
export type Service = keyof typeof services;

/** One call of an action without arguments (UPnP Device Architecture 1.0, 3.2): where to, headers and body. */
export function soapCall(
  service: Service,
  action: string,
): { path: string; headers: Record<string, string>; body: string } {
  const type = `urn:dslforum-org:service:${service}`;
  const encoding = 'http://schemas.xmlsoap.org/soap/encoding/';
  const inner = `<s:Body><u:${action} xmlns:u="${type}"/></s:Body>`;
  return {
    path: services[service],
    headers: { 'content-type': 'text/xml; charset="utf-8"', soapaction: `"${type}#${action}"` },
    body: `<?xml version="1.0"?><s:Envelope xmlns:s="${envelope}" s:encodingStyle="${encoding}">${inner}</s:Envelope>`,
  };
}

/** What an action answered, by name; null where the text is no such answer. */
export function readAnswer(text: string, action: string): ReadonlyMap<string, string> | null {
  const body = bodyOf(text);
  const answer = body && elements(body).find(({ name }) => name === `${action}Response`);
  return answer ? new Map(elements(answer).map((one) => [one.name, textOf(one)])) : null;
}

/** The number of the error a box refused with (UPnP Device Architecture 1.0, 3.2.2); null where it names none. */
export function readFault(text: string): number | null {
  const fault = child(bodyOf(text), 'Fault', envelope);
  const detail = fault && elements(fault).find(({ name }) => name === 'detail');
  const code = Number(textOf(child(child(detail ?? null, 'UPnPError', control), 'errorCode', control)));
  return Number.isInteger(code) && code > 0 ? code : null;
}

function bodyOf(text: string): XmlElement | null {
  const root = readDocument(text);
  return root?.name === 'Envelope' ? child(root, 'Body', envelope) : null;
}
