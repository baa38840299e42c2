/** Where a server said no: to the stream, to the sign-in, or to one stanza; `tls`: the connection is not encrypted. */
export type XmppRefusal = 'stream' | 'login' | 'stanza' | 'tls' | 'drift';

/** What an XMPP server said no to, with the condition it named (RFC 6120). Never its words: they may hold anything. */
export class XmppError extends Error {
  readonly of: XmppRefusal;
  readonly condition: string;

  constructor(of: XmppRefusal, condition: string) {
    super(`${of}: ${condition}`);
    this.of = of;
    this.condition = condition;
  }
}
