import type { AstroExpressiveCodeOptions } from 'astro-expressive-code';

/** Code blocks take type, colour of the frame and corner from the tokens of the site; syntax colours from a theme. */
export const codeBlocks: AstroExpressiveCodeOptions = {
  themes: ['github-light', 'github-dark'],
  themeCssSelector: (theme) => `[data-theme='${theme.type}']`,
  styleOverrides: {
    borderRadius: 'var(--radius)',
    borderColor: 'var(--line)',
    codeBackground: 'var(--surface)',
    codeFontFamily: 'var(--mono)',
    codeFontSize: '0.875rem',
    codeLineHeight: '1.6',
    codePaddingBlock: '0.9rem',
    codePaddingInline: '1.1rem',
    uiFontFamily: 'var(--sans)',
    uiFontSize: '0.8rem',
    focusBorder: 'var(--accent)',
    frames: {
      shadowColor: 'transparent',
      frameBoxShadowCssValue: 'none',
      editorActiveTabIndicatorTopColor: 'transparent',
      editorActiveTabIndicatorBottomColor: 'var(--accent)',
      editorActiveTabBackground: 'var(--surface)',
      editorTabBarBackground: 'transparent',
      editorTabBarBorderColor: 'var(--line)',
      editorTabBarBorderBottomColor: 'var(--line)',
      editorBackground: 'var(--surface)',
      terminalBackground: 'var(--surface)',
      terminalTitlebarBackground: 'transparent',
      terminalTitlebarBorderBottomColor: 'var(--line)',
    },
  },
};
