import { readableOn, textOn } from '../settings/colours';
import type { WebchatSettings } from '@shared/logic/website/webchatSettings';
import { layout } from './layout';

const grounds = {
  light: {
    ground: '#ffffff',
    soft: '#f2f1ee',
    ink: '#1d2327',
    dim: '#565d63',
    line: '#858a8f',
    hair: '#dddbd6',
    error: '#a3201a',
  },
  dark: {
    ground: '#1c2126',
    soft: '#2a3138',
    ink: '#eef0f2',
    dim: '#b3bac1',
    line: '#7d868f',
    hair: '#39424b',
    error: '#ffa49c',
  },
};

/** Style sheets made by script: the one way that needs no word in a page's content security policy. */
export function styleSheets({ accent }: WebchatSettings): CSSStyleSheet[] {
  const tokens = (name: keyof typeof grounds): string => {
    const { ground, soft, ...others } = grounds[name];
    const link = readableOn(soft, readableOn(ground, accent));
    const all = { ground, soft, ...others, accent, on: textOn(accent), link };
    return Object.entries(all)
      .map(([key, value]) => `--t-${key}:${value};`)
      .join('');
  };
  const colours = `.root{${tokens('light')}}.root.dark{${tokens('dark')}color-scheme:dark}
    @media(prefers-color-scheme:dark){.root.auto{${tokens('dark')}color-scheme:dark}}`;
  return [colours, layout].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
