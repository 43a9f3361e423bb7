import { type Markup, markup } from '../report/page/markup.js';
import { comparePageOf } from './site-files.js';
import type { SiteSubject } from './site-run.js';

export interface Chosen {
  readonly base: string;
  readonly candidate: string;
}

const options = (
  subjects: readonly SiteSubject[],
  chosen: string,
  valueOf: (subject: SiteSubject) => string,
): Markup[] =>
  subjects.map((subject) =>
    subject.id === chosen
      ? markup`<option value="${valueOf(subject)}" selected>${subject.name}</option>`
      : markup`<option value="${valueOf(subject)}">${subject.name}</option>`,
  );

/**
 * Two lists of the runs and a button that leads to their comparison: the page of the base, at the candidate. Where
 * scripts may not run, links to the pages of the bases. `root` leads from the page to the site's root.
 */
export const chooser = (
  subjects: readonly SiteSubject[],
  { base, candidate }: Chosen,
  root: string,
): Markup => markup`<form class="chooser" id="chooser">
<label>Base <select id="base">${options(subjects, base, ({ id }) => `${root}${comparePageOf(id)}`)}</select></label>
<label>Candidate <select id="candidate">${options(subjects, candidate, ({ id }) => id)}</select></label>
<button type="submit" class="act">Compare</button>
<button type="button" class="act quiet" id="swap">Swap</button>
</form>
<ul class="bases">
${subjects.map(({ id, name }) => markup`<li><a href="${root}${comparePageOf(id)}">${name}</a></li>`)}</ul>
`;
