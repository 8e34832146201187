/** Monaco over the files of a suite, read-only: types on hover, definitions to follow. */
import type { Lab } from '#core/lab.ts';
import { monaco, typescript, wakeLanguageService } from '../editor/monaco.ts';
import type { ShowFile, SuiteFiles } from './bind-suite.ts';
import { suiteTypes } from './types/suite-types.ts';

export function openSuiteEditor(place: HTMLElement, files: SuiteFiles, { exports }: Lab): { show: ShowFile; dispose(): void } {
  wakeLanguageService();
  const { typescriptDefaults: defaults } = typescript;
  const types = defaults.addExtraLib(suiteTypes(files['contract.ts'] ?? '', exports), 'file:///suite/packages.d.ts');
  const models = new Map(
    Object.entries(files).map(([name, text]) => [name, monaco.editor.createModel(text, 'typescript', monaco.Uri.parse(`file:///suite/${name}`))]),
  );
  const editor = monaco.editor.create(place, {
    readOnly: true,
    domReadOnly: true,
    automaticLayout: true,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    fontSize: 13,
    lineHeight: 21,
    fontFamily: getComputedStyle(place).getPropertyValue('--mono').trim() || 'monospace',
    bracketPairColorization: { enabled: false },
    // Shown for reading; what TypeScript would complain of here is not the reader's business.
    renderValidationDecorations: 'off',
    fixedOverflowWidgets: true,
    padding: { top: 10, bottom: 10 },
  });
  return {
    show(name) {
      editor.setModel(models.get(name) ?? null);
      editor.updateOptions({ ariaLabel: name });
    },
    dispose() {
      editor.dispose();
      for (const model of models.values()) model.dispose();
      types.dispose();
    },
  };
}
