/** An address without its detail (RFC 5233): `shop+help@x` and `shop@x` are one mailbox. */
const plain = (address: string): string => address.toLowerCase().replace(/^([^@+]+)\+[^@]*(?=@)/u, '$1');

/** Whether an address or id is one of the desk's own, which are given in lower case. */
export const isOwn = (own: ReadonlySet<string>, address: string): boolean =>
  own.has(address.toLowerCase()) || own.has(plain(address));
