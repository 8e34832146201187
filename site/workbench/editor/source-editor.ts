/** What the workbench needs from an editor; Monaco and a plain text area both give it. */
import type { Settings } from '../settings/settings.ts';

export interface Mark {
  /** 1-based. */
  line: number;
  message: string;
}

export interface SourceEditor {
  text(): string;
  /** Replaces everything, as one step that the editor's own undo takes back. */
  replace(text: string): void;
  /** Puts the cursor on a line and shows it. */
  goTo(line: number): void;
  /** Underlines lines that a run blamed; replaces the marks of the run before. */
  mark(marks: Mark[]): void;
  focus(): void;
  /** Takes over what the learner has set. */
  apply(settings: Settings): void;
  dispose(): void;
}

export interface EditorOptions {
  host: HTMLElement;
  text: string;
  label: string;
  settings: Settings;
  onChange(): void;
}
