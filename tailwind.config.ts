import type { Config } from 'tailwindcss';

/** Names for the tokens of app/globals.css; the values, per theme, stand there. */
const config: Config = {
  content: ['./app/**/*.tsx', './components/**/*.tsx'],
  theme: {
    extend: {
      colors: {
        ground: 'var(--ground)',
        raised: 'var(--raised)',
        sunken: 'var(--sunken)',
        hover: 'var(--hover)',
        line: 'var(--line)',
        'line-strong': 'var(--line-strong)',
        text: 'var(--text)',
        'text-2': 'var(--text-2)',
        'text-3': 'var(--text-3)',
        accent: 'var(--accent)',
        'on-accent': 'var(--on-accent)',
        'accent-soft': 'var(--accent-soft)',
        warn: 'var(--warn)',
        'warn-soft': 'var(--warn-soft)',
        bad: 'var(--bad)',
        'bad-soft': 'var(--bad-soft)',
      },
      fontFamily: {
        sans: ['var(--font-geist-extended)', 'var(--font-geist)', 'system-ui', 'sans-serif'],
      },
      borderRadius: { DEFAULT: '6px', md: '8px', lg: '12px' },
    },
  },
};

export default config;
