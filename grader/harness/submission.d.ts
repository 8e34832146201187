/** A suite's `#submission`: what the learner exports, unchecked. A lab's suite gives it its contract's type. */
declare module '#submission';
