/** Whoever hovers in a suite is told what is so: every suite fits these types, and so do the modules that they stand for. */
import { globSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { suiteTypes } from './suite-types.ts';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: [],
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
};

/** What TypeScript says of files that exist only here; names of packages are found in them and nowhere else. */
function problemsOf(files: Record<string, string>, realModules = false): { problems: string[]; program: ts.Program } {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists, readFile: read } = host;
  host.fileExists = (name) => name in files || ((realModules || name.includes('/typescript/lib/')) && fileExists(name));
  host.directoryExists = () => true;
  host.readFile = (name) => files[name] ?? read(name);
  host.getSourceFile = (name, target) => {
    const text = files[name];
    return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target, true);
  };
  const program = ts.createProgram(Object.keys(files), { ...OPTIONS, ...(realModules && { types: ['node'] }) }, host);
  const ours = ts.getPreEmitDiagnostics(program).filter(({ file }) => file === undefined || file.fileName in files);
  return { program, problems: ours.map(({ file, start = 0, messageText }) => `${file?.fileName}:${file?.getLineAndCharacterOfPosition(start).line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`) };
}

async function suiteOf(lab: string): Promise<{ files: Record<string, string>; program: ts.Program; problems: string[] }> {
  const files: Record<string, string> = {};
  for await (const name of glob(['suite.test.ts', 'suite/*.ts', 'subject.ts', 'contract.ts'], { cwd: `labs/${lab}` })) files[`/suite/${name}`] = await readFile(`labs/${lab}/${name}`, 'utf8');
  const { exports } = JSON.parse(await readFile(`labs/${lab}/lab.json`, 'utf8')) as { exports: string[] };
  files['/suite/packages.d.ts'] = suiteTypes(files['/suite/contract.ts']!, exports);
  return { files, ...problemsOf(files) };
}

const labs = globSync('labs/*/lab.json').map((file) => basename(dirname(file)));

it.each(labs)('the suite of %s, with no name left untyped', { timeout: 120_000 }, async (lab) => {
  const { files, program, problems } = await suiteOf(lab);
  expect(problems).toEqual([]);
  const checker = program.getTypeChecker();
  const untyped: string[] = [];
  for (const name of Object.keys(files).filter((name) => !name.endsWith('.d.ts'))) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0 && checker.getSymbolAtLocation(node)?.declarations?.some((declaration) => declaration.getSourceFile().fileName.endsWith('packages.d.ts')))
        untyped.push(`${name}: ${node.text}`);
      node.forEachChild(visit);
    };
    visit(program.getSourceFile(name)!);
  }
  expect([...new Set(untyped)]).toEqual([]);
});

it('says of #lab and the simulator what they are', { timeout: 120_000 }, async () => {
  const root = process.cwd();
  const modules: [declared: string, real: string][] = [['#lab', './grader/harness/index.ts'], ['#sim/network.ts', './labs/sim/network.ts'], ['#sim/hash.ts', './labs/sim/hash.ts']];
  // Under names of their own, beside the real ones.
  const declared = suiteTypes('export interface Contract {}', []).replaceAll("'#", "'declared#").replaceAll("declare module 'fast-check'", "declare module 'declared-fast-check'").replaceAll("import('fast-check').default.Arbitrary", "import('fast-check').Arbitrary").replace(/declare module 'vitest' \{[^]*?\n\}\n/, '');
  const check = modules
    .map(([name, real], at) => `import * as real${at} from '${real}';\nimport * as told${at} from 'declared${name}';\nexport const fits${at}: typeof told${at} = real${at};`)
    .join('\n');
  const { problems } = problemsOf({ [`${root}/declared.d.ts`]: declared, [`${root}/check.ts`]: check }, true);
  expect(problems).toEqual([]);
  const wrong = problemsOf({ [`${root}/declared.d.ts`]: declared.replace('reportCost(name: string, n: number, steps: number)', 'reportCost(name: number)'), [`${root}/check.ts`]: check }, true);
  expect(wrong.problems, 'a type that does not fit').toHaveLength(1);
});
