/** The house's own lint rules: patterns with a message that says what to do instead. */

const rule = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

export const [NO_DEFAULT_EXPORT] = rule(
  'Export by name: the same thing keeps the same name everywhere.',
  'ExportDefaultDeclaration',
);

export const [SCRIPTED_FRAME] = rule(
  'No frame of ours may ever run scripts: together with allow-same-origin it would be outside every sandbox.',
  ':matches(Literal[value=/allow-scripts/], TemplateElement[value.raw=/allow-scripts/])',
);

export const HTML_SINKS = rule(
  'HTML reaches the screen only through renderer/ui/MessageFrame; build elements instead.',
  'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment)$/]',
  'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcdoc|srcDoc)$/]',
);

export const OPEN_OUTSIDE = rule(
  'Links and files leave through electron/shell/openLink.ts, which holds the allow-list.',
  'MemberExpression[property.name=/^(openExternal|openPath|showItemInFolder)$/]',
);

export const READS_BRIDGE = rule(
  'Only renderer/bridge reads what preload exposes.',
  'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name="tresen"]',
);

export const [TEXT_IN_MARKUP] = rule(
  'Words come from shared/i18n, in both languages: use t().',
  'JSXText[value=/\\p{L}{2,}/u]',
);

export const PURE_TIME = rule(
  'Pure rules do not read the clock: take the time (UTC ms) as an argument.',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
);

export const USES_ELECTRON = {
  regex: '^electron(-store)?(/|$)',
  message: "Only electron/shell, main.ts and preload.ts know 'electron': let shell/ pass in what you need.",
};

export const SPAWNS = {
  regex: '^(node:)?(child_process|vm)$|^@electron/remote',
  message:
    'Processes are started by spawnHelper.ts only: it knows how the product and plain Node differ. Code is not made.',
};
