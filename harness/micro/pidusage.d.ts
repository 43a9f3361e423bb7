/** The part of pidusage 4 that is used here; the package brings no types. */
declare module 'pidusage' {
  interface Usage {
    /** RSS in bytes. */
    readonly memory: number;
  }
  const pidusage: (pid: number) => Promise<Usage>;
  export default pidusage;
}
