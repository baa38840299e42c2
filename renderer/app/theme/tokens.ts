/** One colour of the desk: what it is on the light ground and on the dark one. */
type Pair = readonly [light: string, dark: string];

/**
 * Every colour of the desk, light and dark side by side, as CSS variables `--t-<name>`. Plain text reaches AAA on
 * every ground, everything else AA; tests/unit/ui/contrast.test.ts proves it. Red is kept for "about to be late or
 * to lose something", amber for "soon".
 */
export const tokens = {
  /** Behind everything: rail, frame, footers. */
  ground: ['#f3efe8', '#13181e'],
  /** List and conversation. */
  pane: ['#fbf9f5', '#1a2027'],
  /** Menus, dialogs, fields. */
  raised: ['#fffdfa', '#222932'],
  hover: ['#f2ede4', '#212932'],
  /** Filled row of the selection; only the accent's tint. */
  selected: ['#d8e9ea', '#1c3c44'],
  /** Ground of our own messages. */
  ours: ['#eff4f3', '#1d272d'],
  /** Ground of a public thread: never to be mistaken for a private one. */
  public: ['#f4edf6', '#282333'],
  /** Ground of an internal note. */
  note: ['#fbf0c4', '#38321d'],
  /** Highlight of a found word. */
  mark: ['#f5dc8c', '#57490f'],
  line: ['#e3dcd0', '#2d3641'],
  /** Edges of fields and buttons. */
  control: ['#8c8579', '#6d7987'],
  scroll: ['#c9c1b4', '#414c58'],

  text: ['#24211c', '#e7eaed'],
  dim: ['#565148', '#b3bbc4'],
  faint: ['#6a645a', '#97a2ae'],

  accent: ['#0b5d69', '#63bdc9'],
  accentHover: ['#084b55', '#7fcbd5'],
  onAccent: ['#ffffff', '#06252b'],
  focus: ['#0b5d69', '#63bdc9'],

  late: ['#b02318', '#ff8f82'],
  soon: ['#8a5200', '#e9b04d'],
  good: ['#2b6e45', '#74c08f'],
  publicText: ['#6b3a86', '#cda7e6'],
  noteText: ['#6a5200', '#e6cf7c'],
  shadow: ['rgb(60 48 30 / 16%)', 'rgb(0 0 0 / 50%)'],
} as const satisfies Record<string, Pair>;

/**
 * Lightness (OKLCH) of what takes its colour from a hue: a channel's mark and edge, a tag's text and ground. One
 * lightness for all hues keeps them equally quiet and equally readable.
 */
const hueLightness = {
  hueMark: ['53%', '73%'],
  hueText: ['40%', '86%'],
  hueGround: ['92.5%', '32%'],
} as const satisfies Record<string, Pair>;

export type TokenName = keyof typeof tokens;

/** The name of a token's CSS variable: `accentHover` is `--t-accent-hover`. */
function variableName(name: string): string {
  return `--t-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** All tokens of one ground (0 light, 1 dark) as CSS variables. */
export function variablesOf(side: 0 | 1): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...tokens, ...hueLightness }).map(([name, pair]) => [variableName(name), pair[side]]),
  );
}
