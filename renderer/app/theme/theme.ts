import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import parts from './parts.module.css';
import { variablesOf } from './tokens';

/** The one brand colour, from tint to shade. */
const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#d8e9ea',
  '#b2d7db',
  '#86c3ca',
  '#63bdc9',
  '#36919d',
  '#1b7784',
  '#0b5d69',
  '#084b55',
  '#063a42',
];

const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadcd8',
  '#f5b8b1',
  '#ff8f82',
  '#ec6a5b',
  '#d94435',
  '#c42f22',
  '#b02318',
  '#8f1b12',
  '#6e130c',
];

const systemFonts =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, system-ui, 'Noto Sans', sans-serif, 'Noto Color Emoji'";

/** Mantine's parts, made ours: sizes, weights, radius, motion, and one accent. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, red, blue: petrol },
  autoContrast: true,
  fontFamily: systemFonts,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.35' },
  fontWeights: { medium: '500', bold: '600' },
  headings: { fontWeight: '600', fontFamily: systemFonts },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  focusRing: 'never',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 }, lockScroll: false } },
    Popover: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 } } },
    Button: { defaultProps: { classNames: { label: parts.buttonLabel } } },
    InputWrapper: { defaultProps: { classNames: { description: parts.description } } },
    SegmentedControl: {
      defaultProps: {
        transitionDuration: 120,
        classNames: { root: parts.choice, indicator: parts.choiceIndicator, label: parts.choiceLabel },
      },
    },
  },
});

/** Mantine's own colours are ours, so that no colour of a library is left. */
const colours = {
  '--mantine-color-body': 'var(--t-pane)',
  '--mantine-color-text': 'var(--t-text)',
  '--mantine-color-dimmed': 'var(--t-dim)',
  '--mantine-color-placeholder': 'var(--t-faint)',
  '--mantine-color-anchor': 'var(--t-accent)',
  '--mantine-color-error': 'var(--t-late)',
  '--mantine-color-default': 'var(--t-raised)',
  '--mantine-color-default-hover': 'var(--t-hover)',
  '--mantine-color-default-color': 'var(--t-text)',
  '--mantine-color-default-border': 'var(--t-control)',
};

/** Hands our tokens to the page. Said for each scheme: Mantine's own values for a scheme outweigh those for both. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...colours, ...variablesOf(0) },
  dark: { ...colours, ...variablesOf(1) },
});
