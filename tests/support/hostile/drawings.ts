/** Elements of SVG and MathML, and what hides a script in each. */
const drawn = [
  'svg',
  'g',
  'path',
  'text',
  'foreignObject',
  'use',
  'animate',
  'set',
  'image',
  'title',
  'desc',
  'style',
  'defs',
  'symbol',
  'switch',
  'a',
  'view',
  'script',
  'handler',
  'feImage',
];
const formulas = ['math', 'mi', 'mo', 'mtext', 'mglyph', 'maction', 'annotation-xml', 'semantics', 'mstyle', 'ms'];

const inside = [
  '<script>RUN</script>',
  '<p onclick=RUN><img src=x: onerror=RUN></p>',
  '<a xlink:href="javascript:RUN" href="javascript:RUN"><text y=9>x</text></a>',
];

/** Element x content, and single tricks of both languages. */
export const drawingVectors: readonly string[] = [
  ...drawn.flatMap((name) => inside.map((content) => `<svg><${name}>${content}</${name}></svg>`)),
  ...formulas.flatMap((name) => inside.map((content) => `<math><${name}>${content}</${name}></math>`)),
  '<svg><script xlink:href="data:,RUN"></script></svg>',
  '<svg><script>t&#111;p.ran[NUMBER]=1</script></svg>',
  '<svg><animate onbegin=RUN attributeName=x dur=1s></animate></svg>',
  '<svg><animateTransform onbegin=RUN attributeName=transform dur=1s></animateTransform></svg>',
  '<svg><set onbegin=RUN attributeName=x></set></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=%22http://www.w3.org/2000/svg%22><image href=x onerror=RUN /></svg>#x"></use></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>RUN</script>"></iframe></foreignObject></svg>',
  '<svg><a><animate attributeName=href values="javascript:RUN"></animate><text y=9>x</text></a></svg>',
  '<math><maction actiontype="statusline#javascript:RUN" xlink:href="javascript:RUN">x</maction></math>',
  '<math><semantics><annotation-xml encoding="application/xhtml+xml"><script>RUN</script></annotation-xml></semantics></math>',
];
