export interface MonitorOptions {
  readonly interval: number;
  readonly out?: string;
  readonly pid?: number;
  /** Seconds; 0 never reads it. */
  readonly pss: number;
  readonly tree?: boolean;
  readonly labels?: string;
  readonly quiet?: boolean;
  readonly plot?: readonly string[];
}
