/**
 * What happened in a test, in order and in virtual time, so that a failure can be drawn. A lane is whatever
 * has a line of its own in the drawing: a key of a cache, a node of a network.
 */
export interface TraceEvent {
  /** Virtual time when it was over, ms. */
  atMs: number;
  /** The line of the script, without its time. */
  text: string;
  /** Whom it is about; all of them when absent. */
  lane?: string;
  /** From here on the lane holds this, up to a time or, without one, for ever. */
  life?: { lane: string; value: string; untilMs?: number };
  /** Lanes whose life ends here before its time; `*` for all. */
  ends?: string[];
  message?: TraceMessage;
  /** How many events before this one have been left out, because a trace is no longer than a person looks at. */
  skipped?: number;
  /** A node goes down or comes back; links are cut or whole again. */
  fault?: 'crash' | 'restart' | 'cut' | 'heal';
  /** What lanes hold after this, as text of the suite; only those that changed. */
  states?: Record<string, string>;
}

/** A message at the moment its fate was known. */
export interface TraceMessage {
  from: string;
  to: string;
  sentMs: number;
  /** Place in the trace of the last event before it was sent; absent when that has been left out. */
  sentAfter?: number;
  /** `lost`: by chance. `cut`: a partition lay between. `down`: one of the two had crashed. */
  fate: 'delivered' | 'lost' | 'cut' | 'down';
}
