import type { Config } from 'tailwindcss'

/** The semantic colours and the type scale; their values for light and dark stand in app/globals.css. */
const config: Config = {
  content: [],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      page: 'var(--page)',
      surface: 'var(--surface)',
      sunken: 'var(--sunken)',
      ink: 'var(--ink)',
      muted: 'var(--muted)',
      line: 'var(--line)',
      outline: 'var(--outline)',
      focus: 'var(--focus)',
      action: {
        DEFAULT: 'var(--action)',
        strong: 'var(--action-strong)',
        soft: 'var(--action-soft)',
        ink: 'var(--action-ink)',
        on: 'var(--action-on)',
      },
      attention: { DEFAULT: 'var(--attention)', soft: 'var(--attention-soft)', ink: 'var(--attention-ink)' },
      danger: {
        DEFAULT: 'var(--danger)',
        strong: 'var(--danger-strong)',
        soft: 'var(--danger-soft)',
        ink: 'var(--danger-ink)',
        on: 'var(--danger-on)',
      },
      good: { DEFAULT: 'var(--good)', soft: 'var(--good-soft)', ink: 'var(--good-ink)' },
    },
    fontFamily: {
      sans: ["'Source Sans 3 Variable'", "'Source Sans Stand-in'", 'system-ui', 'sans-serif'],
      mono: ['ui-monospace', 'Menlo', 'Consolas', 'monospace'],
    },
    fontSize: {
      xs: ['0.8125rem', '1.4'],
      sm: ['0.9375rem', '1.45'],
      base: ['1.0625rem', '1.55'],
      lg: ['1.1875rem', '1.6'],
      xl: ['1.375rem', '1.35'],
      '2xl': ['1.6875rem', '1.25'],
      '3xl': ['2.125rem', '1.2'],
      '4xl': ['2.75rem', '1.1'],
    },
  },
}

export default config
