/** How many answers a lesson asks for, counted in its MDX. */
export const choicesIn = (mdx: string): number => mdx.match(/^<(Predict|Claim|SelfCheck)\b/gm)?.length ?? 0;
