/** A submission that cannot be graded, said as a sentence to its author. A value of the domain, not a bug. */
export class CompileError extends Error {
  override name = 'CompileError';
  readonly kind: 'source' | 'syntax';
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(kind: 'source' | 'syntax', message: string, line?: number, column?: number) {
    super(message);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}
