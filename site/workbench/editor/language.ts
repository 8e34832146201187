/** TypeScript as the editor checks it, with the contract's types beside the submission. */
import { monaco, typescript } from './monaco.ts';

export const submissionUri = monaco.Uri.parse('file:///lab/submission.ts');
const contractPath = 'file:///lab/contract.ts';
export const checkPath = 'file:///lab/check.ts';

/** Never shown; its only diagnostic is the difference between the submission and the contract. */
const check = `import type { Contract } from './contract.ts';
import * as submission from './submission.ts';
submission satisfies Contract;
`;

export function setUpLanguage(contract: string): void {
  const { typescriptDefaults: defaults, ScriptTarget, ModuleKind } = typescript;
  defaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    // "bundler", which Monaco's enum does not name.
    moduleResolution: 100 as typescript.ModuleResolutionKind,
    strict: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
    // File names: the short names of a tsconfig would leave the editor without any global.
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  defaults.setEagerModelSync(true);
  // Libraries instead of models: a model would put its own problems among those that F8 walks through.
  defaults.setExtraLibs([
    { filePath: contractPath, content: contract },
    { filePath: checkPath, content: check },
  ]);
}
