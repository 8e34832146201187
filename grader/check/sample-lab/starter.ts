/** What is told to it, and its mean; 0 before anything is. */
export class Tally {
  add(_amount: number): void {}

  mean(): number {
    throw new Error('TODO: the mean of all amounts');
  }
}
