/** Which editor, and how it is loaded: Monaco where it serves, a text area where that serves better. */
import type { Language } from '../../i18n/languages.ts';
import type { MonacoOptions } from './monaco-editor.ts';
import { createPlainEditor } from './plain-editor.ts';
import type { SourceEditor } from './source-editor.ts';

export type EditorKind = 'rich' | 'plain';

const KEY = 'scale-out:editor';

/** Monaco does not support phones, so a coarse pointer starts with the text area. */
export function preferredEditor(): EditorKind {
  const chosen = readChoice();
  return chosen ?? (matchMedia('(pointer: coarse)').matches ? 'plain' : 'rich');
}

export function rememberEditor(kind: EditorKind): void {
  try {
    localStorage.setItem(KEY, kind);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** @returns the editor asked for, or the plain one when Monaco cannot be loaded. */
export async function openEditor(
  kind: EditorKind,
  language: Language,
  options: () => MonacoOptions,
): Promise<{ kind: EditorKind; editor: SourceEditor }> {
  if (kind === 'plain') return { kind, editor: createPlainEditor(options()) };
  try {
    // The words of Monaco's own menus have to be there before the editor is.
    if (language === 'ko') await import('monaco-editor/nls/lang/ko');
    const { createMonacoEditor } = await import('./monaco-editor.ts');
    return { kind, editor: createMonacoEditor(options()) };
  } catch {
    return { kind: 'plain', editor: createPlainEditor(options()) };
  }
}

function readChoice(): EditorKind | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'rich' || value === 'plain' ? value : undefined;
  } catch {
    return undefined;
  }
}
