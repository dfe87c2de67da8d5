export interface AllocatePlace {
  code: string;
  /** Money in the year before the first, in pounds. */
  opening: DecimalText;
  /** Weighted population on any positive scale; one for all years, or one a year. */
  weight: DecimalText | DecimalText[];
}

export type PaceOfChange =
  | { method: "straight_line"; years: number }
  | { method: "proportional"; convergence: DecimalText }
  | { method: "bands"; bands: { below: DecimalText | null; differential: DecimalText }[] }
  | { method: "sliding"; knots: { distance: DecimalText; differential: DecimalText }[] };

export type Floor = DecimalText | { knots: { distance: DecimalText; growth: DecimalText }[] } | null;

export interface AllocateInput {
  places: AllocatePlace[];
  /** National sum of each year, in pounds. */
  quanta: DecimalText[];
  pace: PaceOfChange;
  floor?: Floor;
  ceiling?: DecimalText | null;
  /** How far under target a board may be left, 0 to 1. */
  max_under?: DecimalText | null;
  /** Money arriving with services; years count from 1. */
  transfers?: { year: number; code: string; amount: DecimalText }[];
}

/** Why the money is what it is: pounds that add up to the allocation. */
export interface Parts {
  opening: DecimalText;
  transfers: DecimalText;
  average_growth: DecimalText;
  pull_to_target: DecimalText;
  own_bound: DecimalText;
  paying_for_others: DecimalText;
  rounding: DecimalText;
}

export interface PlaceYear {
  code: string;
  /** Pounds, exactly two decimals. */
  allocation: DecimalText;
  target: DecimalText;
  /** Ten decimals, like for like with the year's transfer; null where there was nothing before. */
  growth: DecimalText | null;
  cash_growth: DecimalText | null;
  /** + = over target; null without a target. */
  opening_distance: DecimalText | null;
  distance_from_target: DecimalText | null;
  bound: "floor" | "ceiling" | null;
  parts: Parts;
}

export interface YearAnswer {
  quantum: DecimalText;
  /** The balancing shift nearest 0, ten decimals. */
  shift: DecimalText;
  places: PlaceYear[];
  /** Places whose floor stood above their ceiling: the ceiling won. */
  floor_above_ceiling: string[];
}

export interface AllocateAnswer {
  years: YearAnswer[];
}

export interface AllocateLinesInput {
  lines: { code: string; places: AllocatePlace[]; quanta: DecimalText[] }[];
  pace: PaceOfChange;
  floor?: Floor;
  ceiling?: DecimalText | null;
  max_under?: DecimalText | null;
  /** "totals" (the default) leaves the lines out. */
  detail?: "totals" | "all";
}

export interface AllocateLinesAnswer {
  lines?: { code: string; years: YearAnswer[] }[];
  totals: {
    years: {
      quantum: DecimalText;
      places: { code: string; allocation: DecimalText; growth: DecimalText | null }[];
    }[];
  };
}
