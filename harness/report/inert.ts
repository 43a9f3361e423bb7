/** Text that came with a run (machine names, causes, file names), made harmless for the format that it goes into. */

/** Control characters, line separators, and what turns the reading direction of the text that follows. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

/** Half of a surrogate pair, which UTF-8 and XML cannot hold. */
const loneSurrogate = /\p{Surrogate}/gu;

/** One line of visible text: for a terminal, where an escape sequence would act, and for SVG. */
export const inertLine = (text: string): string =>
  text.replaceAll(invisible, ' ').replaceAll(loneSurrogate, '\ufffd').trim();

/** Markup, and what GitHub makes links, mentions, references, formulas and emoji of. */
const markdownActive = /[\\`*_[\]<>|~&$@#!]|:(?=[^\s\d])|(?<=www)\./gi;

/**
 * One line that Markdown shows as it is. Source: GitHub Flavored Markdown, 2.4 (any ASCII punctuation may be escaped
 * with a backslash) and 6.9 (which text becomes a link of itself).
 */
export const inertMarkdown = (text: string): string =>
  inertLine(text).replaceAll(markdownActive, '\\$&');
