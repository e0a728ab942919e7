/** Colours of a picture. Canvases know no style sheet, so they stand here once more, the same as in tokens.css. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly road: string;
  readonly ink: string;
  readonly quiet: string;
  readonly halo: string;
  readonly surface: string;
  readonly accent: string;
  readonly hues: Readonly<Record<Hue, string>>;
}

/** Okabe and Ito's colours, which people with any colour vision can tell apart. */
export type Hue = 'black' | 'orange' | 'sky' | 'green' | 'yellow' | 'blue' | 'vermillion' | 'purple' | 'grey';

const LIGHT: Palette = {
  sea: '#dfe5e8',
  land: '#f5f4f0',
  border: '#aaa79d',
  road: '#d3cfc2',
  ink: '#1a1f25',
  quiet: '#59626d',
  halo: '#f9f8f5',
  surface: '#fdfdfb',
  accent: '#1d4e74',
  hues: {
    black: '#2b2f36',
    orange: '#c77700',
    sky: '#2f8fc4',
    green: '#007f5f',
    yellow: '#8f7c00',
    blue: '#005f9e',
    vermillion: '#c04a00',
    purple: '#a34b7f',
    grey: '#6b7178',
  },
};

const DARK: Palette = {
  sea: '#0c1114',
  land: '#1a1f24',
  border: '#4a535d',
  road: '#323941',
  ink: '#e7e9ec',
  quiet: '#9aa4ae',
  halo: '#14181c',
  surface: '#181c21',
  accent: '#86b9e2',
  hues: {
    black: '#d9dde2',
    orange: '#e69f00',
    sky: '#56b4e9',
    green: '#1fb18a',
    yellow: '#e5d94a',
    blue: '#5aa2df',
    vermillion: '#ee7433',
    purple: '#d288b3',
    grey: '#9aa2ab',
  },
};

/** The colours of a theme. */
export const paletteOf = (theme: 'light' | 'dark'): Palette => (theme === 'dark' ? DARK : LIGHT);
