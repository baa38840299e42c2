/** Anything in a declaration that could make the browser fetch something, or hide that it does. */
const fetches = /url\(|src\(|image-set\(|image\(|\\|</iu;
const inlineData = /url\("data:image\/[^"]*"\)/giu;

/**
 * The declarations of one style attribute that fetch nothing. Read by a style sheet that is attached to no
 * document: nothing is loaded and no policy of the page applies.
 */
export function safeStyle(style: string): { css: string; blocked: number } {
  const rule = parse(`x{${style}}`).cssRules[0];
  return rule instanceof CSSStyleRule ? safeDeclarations(rule.style) : { css: '', blocked: 0 };
}

/**
 * A sender's style sheet without anything that fetches: style rules and media queries stay; imports, fonts and
 * rules for a dark ground go, because the mail is always shown on white.
 */
export function safeSheet(text: string): { css: string; blocked: number } {
  return safeRules(parse(text).cssRules);
}

function parse(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function safeRules(rules: CSSRuleList): { css: string; blocked: number } {
  const out: string[] = [];
  let blocked = 0;
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const body = safeDeclarations(rule.style);
      blocked += body.blocked;
      if (!fetches.test(rule.selectorText)) out.push(`${rule.selectorText}{${body.css}}`);
    } else if (rule instanceof CSSMediaRule && !/prefers-color-scheme|\\|</iu.test(rule.conditionText)) {
      const body = safeRules(rule.cssRules);
      blocked += body.blocked;
      out.push(`@media ${rule.conditionText}{${body.css}}`);
    }
  }
  return { css: out.join('\n'), blocked };
}

function safeDeclarations(style: CSSStyleDeclaration): { css: string; blocked: number } {
  let blocked = 0;
  for (const name of Array.from(style)) {
    if (!suspicious(style.getPropertyValue(name))) continue;
    style.removeProperty(name);
    blocked += 1;
  }
  // A shorthand with a variable keeps its text as written: then nothing of the rule is worth the risk.
  return suspicious(style.cssText) ? { css: '', blocked: blocked + 1 } : { css: style.cssText, blocked };
}

function suspicious(css: string): boolean {
  return fetches.test(css.replace(inlineData, ''));
}
