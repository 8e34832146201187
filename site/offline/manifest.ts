/** What the service worker knows of a build; all paths are below the base path, without a slash in front. */
export interface OfflineManifest {
  /** Changes with every change of a page or a file. */
  build: string;
  /** Every file that a page can ask for. Their names change with their content. */
  files: string[];
  /** For each page, by its path: indices into `files`. */
  pages: Record<string, number[]>;
  /** Pages kept from the first visit on. */
  shell: string[];
}
