/** What the job "prioritise" has found, on the way and in the end; `prioritise` works the rest of an answer out at once. */
export interface FoundChoice {
  is_done: boolean;
  is_infeasible: boolean;
  objective: DecimalText | null;
  bound: DecimalText | null;
  nodes: number;
  chosen: { code: string; pot: string; start: number }[];
  /** Where nothing is allowed: what clashes, by its place among the limits of the portfolio, and what would free it. */
  clash: [number, DecimalText | null][];
}

/** What `worker_main` is given. */
export type Task =
  | { job: "robustness"; input: RobustnessInput }
  | { job: "optimise"; input: OptimiseInput }
  | { job: "uncertainty"; input: UncertaintyInput }
  | { job: "prioritise"; input: PrioritiseInput };

/**
 * What a worker in `worker_main` posts: progress (done, of all; nodes or milliseconds of a budget) ten times a second and more, then one of
 * the others.
 */
export type Told =
  | { progress: [number, number]; so_far?: FoundChoice }
  | { outcome: RobustnessAnswer | OptimiseAnswer | UncertaintyAnswer }
  | { problems: Problem[] };
