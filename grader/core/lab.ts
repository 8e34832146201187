/**
 * A lab as the grader sees it: what may be earned, by which test, within which limits.
 * `lab.json` in a folder of labs/ is parsed by {@link labSchema}; everything else derives from it.
 */
import { z } from 'zod';

const text = z.object({ ko: z.string().min(1), en: z.string().min(1) });
const hints = z.object({
  ko: z.array(z.string().min(1)).length(3),
  en: z.array(z.string().min(1)).length(3),
});

const testSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .describe('`stage/test`: the names given to describe() and it() in the suite'),
  points: z.int().positive().describe('Points for this test; whole numbers'),
  assertions: z.int().min(0).optional().describe('Fewest assertions of `expect` that every right solution makes it reach; none unless said'),
  rule: text.describe('The rule of the contract that this test holds the submission to, one sentence'),
  hints: hints.describe('Three steps: concept, place, pseudo-code'),
  anchor: z.string().optional().describe('Id of the lesson question that explains the rule'),
});

const stageSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  points: z.int().positive().describe('Sum of the points of its tests'),
  tests: z.array(testSchema).min(1),
});

export const limitsSchema = z.object({
  steps: z.int().positive().default(5_000_000).describe('Counted steps a test may take'),
  loadSteps: z.int().positive().default(1_000_000).describe('Counted steps for loading the module'),
  wallMs: z.int().positive().default(3_000).describe('Backstop for one test, wall clock'),
  sourceBytes: z.int().positive().default(262_144).describe('Largest submission, UTF-8 bytes'),
});

export const labSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: text,
    summary: text.describe('What the learner builds, one sentence'),
    lesson: z.string().describe('Slug of the lesson this lab belongs to'),
    minutes: z.int().positive().describe('Median time to solve it, a guess until measured'),
    exports: z.array(z.string()).min(1).describe('Names that a submission has to export'),
    limits: limitsSchema.prefault({}),
    stages: z.array(stageSchema).min(1),
  })
  .superRefine((lab, ctx) => {
    const total = lab.stages.reduce((sum, stage) => sum + stage.points, 0);
    if (total !== 100) ctx.addIssue(`points of all stages add up to ${total}; make it 100`);
    for (const stage of lab.stages) {
      const sum = stage.tests.reduce((points, test) => points + test.points, 0);
      if (sum !== stage.points)
        ctx.addIssue(`stage ${stage.id} says ${stage.points} points, its tests add up to ${sum}`);
      for (const test of stage.tests)
        if (!test.id.startsWith(`${stage.id}/`))
          ctx.addIssue(`test ${test.id} stands in stage ${stage.id}; start its id with ${stage.id}/`);
    }
  });

export type Lab = z.infer<typeof labSchema>;
export type Stage = Lab['stages'][number];
export type LabTest = Stage['tests'][number];
export type Limits = Lab['limits'];
