/**
 * A suite of ten tests that leans on every part of the engine a submission might tamper with: deep
 * equality, thrown errors, assertions inside callbacks, promises, both kinds of clock, seeded
 * properties and counted cost. It is a target, not a lesson: nobody is taught with it.
 */
import './suite/values.ts';
import './suite/calls.ts';
import './suite/time.ts';
import './suite/rules.ts';
