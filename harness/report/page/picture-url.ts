/** What tells a reader of the picture's own document what it shows; a picture within a page is one image. */
const forReaders = / (?:aria-[a-z]+|role|class|pointer-events)="[^"]*"/g;

/** What goes without saying, or is said once of the whole. */
const redundant = / (?:opacity="1"|font-family="[^"]*"|font-weight="normal")/g;

/** Backgrounds and foregrounds of groups that have none. */
const drawnNowhere = /<path (?:d="" display="none"|d="M0,0h0v0h0Z")\/>/g;

const tag = /<[^>]+>/g;

/** Finer than any screen. */
const longNumber = /-?\d+\.\d{3,}/g;

const slimTag = (text: string): string =>
  text
    .replaceAll(longNumber, (number) => String(Number(Number(number).toFixed(2))))
    .replaceAll('"', "'");

/** The same look in less than half the bytes, with quotes that may stand in an attribute of the page. */
const slimmed = (svg: string): string =>
  svg
    .replaceAll(forReaders, '')
    .replaceAll(redundant, '')
    .replaceAll(drawnNowhere, '')
    .replaceAll(tag, slimTag)
    .replace('<svg ', "<svg font-family='Helvetica, Arial, sans-serif' ")
    .trim();

/** An SVG document of ours as the source of an image, to be made inert as any other text of the page. */
export const pictureUrl = (svg: string): string =>
  `data:image/svg+xml,${slimmed(svg).replaceAll(/[%#<>]/g, encodeURIComponent)}`;
