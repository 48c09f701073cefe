import type { Config } from 'tailwindcss';

const token = (name: string) => `rgb(var(--c-${name}) / <alpha-value>)`;

export default {
  content: ['./app/**/*.{ts,tsx}'],
  theme: {
    // Only our tokens: a colour that is not one of them cannot be used by accident.
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ink: token('ink'),
      'ink-soft': token('ink-soft'),
      paper: token('paper'),
      card: token('card'),
      line: token('line'),
      accent: token('accent'),
      'accent-strong': token('accent-strong'),
      'accent-soft': token('accent-soft'),
      'on-accent': token('on-accent'),
      danger: token('danger'),
      'danger-soft': token('danger-soft'),
      warn: token('warn'),
      'warn-soft': token('warn-soft'),
      gold: token('gold'),
    },
    extend: {
      fontFamily: {
        sans: ['"PingFang SC"', '"HarmonyOS Sans SC"', '"Microsoft YaHei"', '"Noto Sans CJK SC"', '"Noto Sans SC"', 'system-ui', 'sans-serif'],
        latin: ['-apple-system', '"Segoe UI"', 'Roboto', '"Noto Sans"', '"Liberation Sans"', 'system-ui', '"PingFang SC"', '"Microsoft YaHei"', '"Noto Sans CJK SC"', 'sans-serif'],
        serif: ['"Noto Serif CJK SC"', '"Source Han Serif SC"', '"Songti SC"', 'SimSun', 'serif'],
      },
      maxWidth: { content: '72rem', reading: '40rem', form: '34rem' },
      minHeight: { target: '44px' },
      minWidth: { target: '44px' },
      borderRadius: { card: '14px' },
    },
  },
  plugins: [],
} satisfies Config;
