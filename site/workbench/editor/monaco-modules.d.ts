/** Entry points of Monaco that are imported for their effect and come without types. */
declare module 'monaco-editor/editor/browser/coreCommands';
declare module 'monaco-editor/editor/common/standaloneStrings';
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';
declare module 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands';
declare module 'monaco-editor/editor/contrib/caretOperations/browser/caretOperations';
declare module 'monaco-editor/editor/contrib/gotoError/browser/markerSelectionStatus';
