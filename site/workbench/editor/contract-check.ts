/** Asks the TypeScript worker, a moment after the last key, whether the submission still fits its contract. */
import { contractMismatch, type Mismatch } from './contract-mismatch.ts';
import { checkPath, submissionUri } from './language.ts';
import { awake, typescript } from './monaco.ts';

const CHECK_AFTER_MS = 500;

export interface ContractCheck {
  /** The text changed: check again soon. */
  again(): void;
}

export function createContractCheck(tell: (mismatch: Mismatch | undefined) => void, signal: AbortSignal): ContractCheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const check = async () => {
    latest += 1;
    const mine = latest;
    const worker = await typescriptWorker(signal);
    const problems = await worker?.getSemanticDiagnostics(checkPath);
    // The learner may have typed on or left while the worker thought.
    if (problems && mine === latest && !signal.aborted) tell(contractMismatch(problems));
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check().catch(() => undefined), CHECK_AFTER_MS);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  again();
  return { again };
}

/** Waits until Monaco has set up TypeScript, which it starts with the first model of that language. */
async function typescriptWorker(signal: AbortSignal): Promise<typescript.TypeScriptWorker | undefined> {
  await awake;
  for (let attempt = 0; attempt < 40 && !signal.aborted; attempt += 1) {
    try {
      const of = await typescript.getTypeScriptWorker();
      return await of(submissionUri);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  return undefined;
}
