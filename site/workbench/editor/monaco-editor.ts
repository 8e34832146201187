/** Monaco as a {@link SourceEditor}. Loaded on demand: this file pulls in several megabytes. */
import { createContractCheck } from './contract-check.ts';
import type { Mismatch } from './contract-mismatch.ts';
import { setUpLanguage, submissionUri } from './language.ts';
import { monaco, wakeLanguageService } from './monaco.ts';
import type { Settings } from '../settings/settings.ts';
import type { EditorOptions, Mark, SourceEditor } from './source-editor.ts';
import { followTheme } from './themes.ts';

export interface MonacoOptions extends EditorOptions {
  contract: string;
  onMismatch(mismatch: Mismatch | undefined): void;
}

const MARK_OWNER = 'grader';

export function createMonacoEditor({ host, text, label, contract, settings, onChange, onMismatch }: MonacoOptions): SourceEditor {
  const life = new AbortController();
  setUpLanguage(contract);
  const model = monaco.editor.createModel(text, 'typescript', submissionUri);
  host.replaceChildren();
  followTheme(life.signal);
  const editor = monaco.editor.create(host, {
    model,
    ariaLabel: label,
    automaticLayout: true,
    bracketPairColorization: { enabled: false },
    fontFamily: getComputedStyle(host).getPropertyValue('--mono').trim() || 'monospace',
    ...displayOf(settings),
    lineNumbersMinChars: 3,
    folding: true,
    glyphMargin: false,
    minimap: { enabled: false },
    overviewRulerBorder: false,
    padding: { top: 12, bottom: 12 },
    renderLineHighlight: 'line',
    scrollBeyondLastLine: false,
    stickyScroll: { enabled: false },
    tabSize: 2,
    fixedOverflowWidgets: true,
    scrollbar: { useShadows: false, alwaysConsumeMouseWheel: false },
  });
  for (const sign of ['focusin', 'pointerover', 'keydown']) host.addEventListener(sign, wakeLanguageService, { signal: life.signal });
  const contractCheck = createContractCheck(onMismatch, life.signal);
  model.onDidChangeContent(() => {
    onChange();
    contractCheck.again();
  });

  return {
    text: () => model.getValue(),
    replace(next) {
      editor.pushUndoStop();
      editor.executeEdits('workbench', [{ range: model.getFullModelRange(), text: next }]);
      editor.pushUndoStop();
      editor.setPosition({ lineNumber: 1, column: 1 });
    },
    goTo(line) {
      const lineNumber = Math.min(Math.max(line, 1), model.getLineCount());
      editor.setPosition({ lineNumber, column: model.getLineFirstNonWhitespaceColumn(lineNumber) || 1 });
      editor.revealLineInCenter(lineNumber);
      editor.focus();
    },
    mark: (marks) => monaco.editor.setModelMarkers(model, MARK_OWNER, marks.map((mark) => markerOf(model, mark))),
    focus: () => editor.focus(),
    apply: (changed) => editor.updateOptions(displayOf(changed)),
    dispose() {
      life.abort();
      editor.dispose();
      model.dispose();
    },
  };
}

const displayOf = ({ fontSize, screenReader }: Settings) => ({
  fontSize,
  lineHeight: Math.round(fontSize * 1.57),
  accessibilitySupport: screenReader,
});

function markerOf(model: monaco.editor.ITextModel, { line, message }: Mark): monaco.editor.IMarkerData {
  const lineNumber = Math.min(Math.max(line, 1), model.getLineCount());
  return {
    severity: monaco.MarkerSeverity.Warning,
    message,
    startLineNumber: lineNumber,
    endLineNumber: lineNumber,
    startColumn: model.getLineFirstNonWhitespaceColumn(lineNumber) || 1,
    endColumn: model.getLineMaxColumn(lineNumber),
  };
}
