/** Properties that take a picture or another address. */
const properties = [
  ...['background', 'background-image', 'border-image', 'border-image-source', 'content', 'cursor', 'list-style'],
  ...['list-style-image', 'mask', 'mask-image', '-webkit-mask-image', '-webkit-box-reflect', 'shape-outside'],
  ...['filter', 'clip-path', 'offset-path', 'src', '-webkit-border-image', 'behavior', '-moz-binding'],
];

/** Ways to name it. */
const functions = [
  'url(HOME)',
  "URL('HOME')",
  'u\\72l(HOME)',
  'url( "HOME" )',
  'url("HO\\\nME")',
  'image-set("HOME" 1x)',
  '-webkit-image-set(url(HOME) 1x)',
  '-webkit-cross-fade(url(HOME), url(HOME), 50%)',
  'linear-gradient(red, red), url(HOME)',
  'var(--x, url(HOME))',
];

/** Rules that fetch by themselves. */
const sheets = [
  '@import url(HOME);',
  '@import "HOME";',
  '@import "HOME" layer(x) supports(display: block);',
  '@\\69mport "HOME";',
  '@font-face{font-family:f;src:url(HOME)}.cNUMBER{font-family:f}',
  "@font-face{font-family:f;src:local(x),url(HOME) format('woff2')}.cNUMBER{font:9px f}",
  '@media all{.cNUMBER{background:url(HOME)}}',
  '@media all{@media all{@supports (color:red){.cNUMBER{background:url(HOME)}}}}',
  '@supports (display:block){.cNUMBER{background:url(HOME)}}',
  '@layer a{.cNUMBER{background:url(HOME)}}',
  '@container (min-width:0){.cNUMBER{background:url(HOME)}}',
  '@keyframes k{from{background:url(HOME)}to{background:url(HOME)}}.cNUMBER{animation:k 1s infinite}',
  '@page{background:url(HOME)}',
  '@counter-style c{system:cyclic;symbols:url(HOME)}ul{list-style:c}',
  '@property --y{syntax:"<image>";inherits:false;initial-value:url(HOME)}.cNUMBER{background:var(--y)}',
  ':root{--z:url(HOME)}.cNUMBER{background:var(--z)}',
  '.cNUMBER::before{content:url(HOME)}',
  '.cNUMBER::after{content:"x" url(HOME)}',
  '.cNUMBER::first-letter{background:url(HOME)}',
  '.cNUMBER{&:hover,&{background:url(HOME)}}',
  '<!-- .cNUMBER{background:url(HOME)} -->',
  '.cNUMBER{}}.cNUMBER{background:url(HOME)',
  '*/.cNUMBER{background:url(HOME)}/*',
  '.cNUMBER{background:url(HOME',
  '\\2e cNUMBER{background:url(HOME)}',
  '.cNUMBER[title^="x"]{background:url(HOME)}',
  '@namespace x url(HOME);.cNUMBER{background:url(HOME)}',
  '@document url(HOME){.cNUMBER{color:red}}.cNUMBER{background:url(HOME)}',
];

/** Property x function, as an attribute and as a rule. */
export const styleVectors: readonly string[] = properties.flatMap((property) =>
  functions.map((value, index) =>
    index % 2 === 0
      ? `<p title=x style='${property}:${value.replaceAll("'", '"')}'>x</p>`
      : `<style>.cNUMBER{${property}:${value}}</style><p class=cNUMBER>x</p>`,
  ),
);

/** Whole sheets, and what old browsers ran in one. */
export const sheetVectors: readonly string[] = [
  ...sheets.map((sheet) => `<style>${sheet}</style><p class=cNUMBER title=x>x</p><ul><li>x</ul>`),
  ...sheets.map((sheet) => `<svg><style>${sheet}</style></svg><p class=cNUMBER title=x>x</p>`),
  '<style>p{width:expression(RUN)}</style><p style="width:expression(RUN)">x</p>',
  '<style>p{background:url(javascript:RUN)}</style><p>x</p>',
];
