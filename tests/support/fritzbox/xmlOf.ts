const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const text = (value: string): string => value.replaceAll(/[&<>]/gu, (sign) => escaped[sign] ?? '');
const tag = (name: string, value: string): string => `<${name}>${text(value)}</${name}>`;

/** What a box says as XML, written as boxes write it. */
export const xmlOf = {
  /** SOAP 1.1, as UPnP Device Architecture 1.0 has it (3.2). */
  envelope: (inner: string): string =>
    `<?xml version="1.0"?>\n<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" ` +
    `s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">\n<s:Body>\n${inner}\n</s:Body>\n</s:Envelope>`,
  answer: (action: string, type: string, values: Record<string, string>): string =>
    `<u:${action}Response xmlns:u="${type}">\n` +
    `${Object.entries(values)
      .map(([name, value]) => tag(name, value))
      .join('\n')}\n</u:${action}Response>`,
  fault: (code: number, words: string): string =>
    `<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring><detail>` +
    `<UPnPError xmlns="urn:schemas-upnp-org:control-1-0"><errorCode>${code}</errorCode>` +
    `<errorDescription>${words}</errorDescription></UPnPError></detail></s:Fault>`,
  list: (timestamp: string, calls: readonly object[], names: readonly string[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<root>\n<timestamp>${timestamp}</timestamp>\n` +
    calls
      .map((call) => {
        const said = call as Record<string, string>;
        return `<Call>\n${names.map((name) => tag(name, said[name] ?? '')).join('\n')}\n</Call>\n`;
      })
      .join('') +
    '</root>',
  box: (model: string, serial: string): string =>
    `<?xml version="1.0"?>\n<root xmlns="urn:dslforum-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion>` +
    `<device><deviceType>urn:dslforum-org:device:InternetGatewayDevice:1</deviceType>${tag('friendlyName', model)}` +
    `<manufacturer>AVM</manufacturer>${tag('modelName', model)}<modelNumber> - avm</modelNumber>` +
    `<UDN>uuid:739f2409-bccb-40e7-8e6c-${serial}</UDN></device></root>`,
};
