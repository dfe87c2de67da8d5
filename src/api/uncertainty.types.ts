/** At most four decimals; what is drawn is rounded to four. */
export type Distribution =
  | { distribution: "triangular"; low: DecimalText; likely: DecimalText; high: DecimalText }
  /** One draw in twenty lies below low and one above high; draws stay within three standard deviations. */
  | { distribution: "normal"; low: DecimalText; high: DecimalText }
  | { distribution: "uniform"; low: DecimalText; high: DecimalText }
  | { distribution: "discrete"; values: { value: DecimalText; weight: number }[] };

/**
 * growth: beyond what the sums grow by, every year; convergence: of a proportional rule; floor, ceiling: flat ones; weights: a factor for
 * each place apart, 1 as given.
 */
export type VariedInput = "growth" | "convergence" | "floor" | "ceiling" | "weights";

export interface UncertaintyInput extends Omit<AllocateLinesInput, "detail"> {
  /** Each input once. */
  vary: (Distribution & { input: VariedInput })[];
  /** Rank correlations above -1 and below 1; weights go with nothing. */
  correlations?: { one: VariedInput; other: VariedInput; rank: DecimalText }[];
  promises?: { promise: "loss_at_most" | "growth_at_least"; limit: DecimalText }[];
  /** 1 to 100000. */
  draws: number;
  /** 1 to 4294967295; the same seed gives the same pence on every machine. */
  seed: number;
}

/** The 5th, 25th, 50th, 75th and 95th, by nearest rank. */
export type Percentiles = [DecimalText, DecimalText, DecimalText, DecimalText, DecimalText];

export interface UncertaintyAnswer {
  draws: number;
  /** Draws in which the rule could be worked out. */
  worked: number;
  places: {
    code: string;
    /** Pounds over all lines, by year. */
    years: Percentiles[];
    /** Gain on the opening share of the last year's sum, in pounds. */
    gain: Percentiles;
    gaining: number;
    losing: number;
  }[];
  figures: {
    figure: "largest_loss" | "boards_losing" | "slowest_growth" | "furthest_distance";
    percentiles: Percentiles;
  }[];
  promises: { promise: "loss_at_most" | "growth_at_least" | "distance_at_most"; limit: DecimalText; kept: number }[];
}
