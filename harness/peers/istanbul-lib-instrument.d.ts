/** The part of istanbul-lib-instrument 6 that is used here; the package brings no types. */
declare module 'istanbul-lib-instrument' {
  export interface Instrumenter {
    /** The module's text with its counters. Throws where it does not parse. */
    instrumentSync(source: string, path: string): string;
  }
  export function createInstrumenter(options: { readonly esModules: boolean }): Instrumenter;
}
