/** Light and dark themes of the editor. Monaco's own fall short of AA contrast for comments and unused code. */
import { monaco } from './monaco.ts';

/** Backgrounds and lines are those of site/styles/tokens.css; Monaco takes no custom properties. */
const shared = { 'editorUnnecessaryCode.opacity': '#000000e6' };

monaco.editor.defineTheme('course-light', {
  base: 'vs',
  inherit: true,
  rules: [{ token: 'comment', foreground: '007000' }],
  colors: {
    ...shared,
    'editor.background': '#fcfdfd',
    'editor.lineHighlightBorder': '#00000000',
    'editor.lineHighlightBackground': '#f2f5f6',
    'editorLineNumber.foreground': '#5a6570',
    'editorLineNumber.activeForeground': '#17222a',
    'editorIndentGuide.background1': '#d3dce0',
    'editor.selectionBackground': '#cfe3ea',
    focusBorder: '#0b5a72',
  },
});

monaco.editor.defineTheme('course-dark', {
  base: 'vs-dark',
  inherit: true,
  rules: [{ token: 'comment', foreground: '8ac27a' }],
  colors: {
    ...shared,
    'editor.background': '#10171b',
    'editor.lineHighlightBorder': '#00000000',
    'editor.lineHighlightBackground': '#182227',
    'editorLineNumber.foreground': '#9aa4af',
    'editorLineNumber.activeForeground': '#dde5e8',
    'editorIndentGuide.background1': '#2d3a41',
    'editor.selectionBackground': '#1f4450',
    focusBorder: '#74c4d9',
  },
});

/** Follows `data-theme` of the page, or the system while the page names none. */
export function followTheme(signal: AbortSignal): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const named = document.documentElement.dataset['theme'];
    const dark = named === undefined ? system.matches : named === 'dark';
    monaco.editor.setTheme(dark ? 'course-dark' : 'course-light');
  };
  apply();
  system.addEventListener('change', apply, { signal });
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
