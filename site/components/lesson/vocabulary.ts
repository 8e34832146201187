/** Everything an author may write in the MDX of a lesson without importing it. */
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Default from './Default.astro';
import Figure from './Figure.astro';
import Interview from './Interview.astro';
import LabLink from './LabLink.astro';
import Note from './Note.astro';
import Option from './Option.astro';
import Predict from './Predict.astro';
import Question from './Question.astro';
import Reveal from './Reveal.astro';
import Review from './Review.astro';
import SelfCheck from './SelfCheck.astro';

export const vocabulary = {
  Cite,
  Claim,
  Default,
  Figure,
  Interview,
  LabLink,
  Note,
  Option,
  Predict,
  Question,
  Reveal,
  Review,
  SelfCheck,
};
