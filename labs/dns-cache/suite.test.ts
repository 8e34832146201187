/** One file a stage; the order here is that of lab.json. */
import './suite/ask-once.ts';
import './suite/lifetime.ts';
import './suite/names.ts';
import './suite/negative.ts';
