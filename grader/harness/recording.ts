/** What a figure's own suite hands out of the realm, to be drawn: the run of a lesson's model on the submission. */
import { RECORDING_MAX } from '../core/protocol.ts';

let recording: string | undefined;

export function startRecording(): void {
  recording = undefined;
}

export const currentRecording = (): string | undefined => recording;

/**
 * Keeps the run for the figure; the last call of a test counts.
 * @throws RangeError when its JSON is longer than RECORDING_MAX
 */
export function recordRun(run: object): void {
  const text = JSON.stringify(run);
  if (text.length > RECORDING_MAX) throw new RangeError(`A recording of ${text.length} characters is too long; ${RECORDING_MAX} are allowed`);
  recording = text;
}
