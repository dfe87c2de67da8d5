export type SuitabilityCriterion =
  | "stability_of_cost"
  | "number_of_providers"
  | "joined_up_pathway"
  | "settled_treatment"
  | "specialised_share"
  | "taxonomy";
export type ReadinessCriterion =
  | "specification_current"
  | "data_quality"
  | "network_in_place"
  | "expertise_available"
  | "baseline_known";

/** 0 to 100, higher speaks for delegation; or a raw measure and the [measure, value] points of the line that values it. */
export type Preference = Figure | { measure: Figure; points: [Figure, Figure][] };

/** Null and absent mean not known, never a value. */
export interface Service {
  code: string;
  /** A year. */
  patients?: Figure | null;
  centres?: Figure | null;
  /** People; or the level they are known to lie in, `over` left out and `up_to` taken in. */
  planning_population?: Figure | { over: Figure; up_to?: Figure | null } | null;
  /** Whether it is listed as highly specialised. */
  flagged?: boolean | null;
  /** Pounds a year. */
  cost?: Figure | null;
  /** Years. */
  specification_age?: Figure | null;
  new_treatment?: boolean | null;
  no_data?: boolean | null;
  suitability?: Partial<Record<SuitabilityCriterion, Preference | null>> | null;
  readiness?: Partial<Record<ReadinessCriterion, Preference | null>> | null;
}

export interface Weighing<Criterion extends string> {
  /** On any scale; a criterion that is not listed is not weighed. */
  weights: Partial<Record<Criterion, Figure | null>>;
  /** The least score that passes, 0 to 100. */
  threshold: Figure;
}

export interface Policy {
  highly_specialised: { patients: Figure; centres: Figure };
  national_population: Figure;
  /** From the smallest population up; only the last may go without a top. */
  tiers: { up_to?: Figure | null; tier: string }[];
  suitability: Weighing<SuitabilityCriterion>;
  readiness: Weighing<ReadinessCriterion>;
  /** Years. */
  specification_age_limit: Figure;
  /** Whether what is due for review is barred rather than only marked; false unless given. */
  review_bars?: boolean | null;
}

export interface ClassifyInput {
  services: Service[];
  policy: Policy;
}

export type Category = "suitable_and_ready" | "suitable_not_ready" | "not_suitable" | "undetermined";

export interface Flip {
  kind: "measure" | "weight" | "threshold";
  name: string;
  /** From the service down or, beginning with "policy", from the whole input down. */
  path: string;
  /** A decimal, or a fraction such as "100/3" where none is exact. */
  from: string;
  to: string | null;
  change: string | null;
  /** Whether `to` itself flips the verdict, rather than what lies just beyond. */
  reached: boolean | null;
  becomes: Category | null;
}

export interface Verdict {
  code: string;
  category: Category;
  possible: Category[];
  rule: ("highly_specialised" | "planning_population" | "suitability" | "review_bars" | "readiness" | "otherwise")[];
  tier: string | null;
  suitability: { low: DecimalText; high: DecimalText };
  readiness: { low: DecimalText; high: DecimalText };
  review_due: boolean | null;
  /** The smallest set of facts that settles the verdict whatever their values turn out to be. */
  settles: string[];
  /** Where the verdict turns, if one fact alone settles it; `at` is null for a fact that is true or false. */
  turn: { fact: string; at: string | null; at_is_high: boolean; low: Category; high: Category } | null;
  unknown: string[];
  /** Only where a service has exactly as many patients as the limit. */
  readings?: { no_more_than: Category; less_than: Category };
  flips: Flip[];
}

export interface Total {
  name: string | null;
  services: number;
  share_of_services: DecimalText;
  /** Pounds, of services whose money is known. */
  money: DecimalText;
  share_of_money: DecimalText | null;
  without_money: number;
}

export interface ClassifyAnswer {
  services: Verdict[];
  totals: { all: Total; categories: Total[]; tiers: Total[] };
}

export interface RiskPoolInput {
  population: Figure;
  cases_per_million: Figure;
  /** Pounds. */
  mean_cost: Figure;
  /** Standard deviation of one case's cost over its mean. */
  cost_variation: Figure;
  /** Relative standard deviation of a year's cost that can be carried. */
  tolerance: Figure;
  /** 0.1 asks for the chance of spending more than 10% too much. */
  overspend: Figure;
  /** Share of next year's cases that is known already; 0 unless given. */
  persistent?: Figure | null;
}

/** Estimates, good to four significant figures, and so plain numbers. */
export interface RiskPoolAnswer {
  expected_cases: number;
  /** Pounds. */
  expected_cost: number;
  relative_sd: number;
  chance_of_overspend: number;
  population_needed: number;
}

export interface FootprintsInput {
  boards: { code: string; region: string; population: Figure | { low: Figure; high: Figure } }[];
  /** Pairs of codes that border each other; leave out where that is not known. */
  adjacency?: [string, string][] | null;
  /** Leave out to have groups suggested within each region. */
  groups?: (string[] | { codes: string[] })[] | null;
  planning_population: Figure;
}

export interface FootprintsAnswer {
  groups: {
    codes: string[];
    population: DecimalText | { low: DecimalText; high: DecimalText };
    /** Null where it hangs on people who are not known. */
    meets: boolean | null;
  }[];
  alone: string[];
  left_over: string[];
  /** Regions too large to be split exactly: their groups are good, not proven best. */
  not_proven: string[];
}

export interface BoardReadinessInput {
  /** Evidence from 0 to 4, marks likewise. */
  boards: { code: string; domains: { domain: string; evidence: Figure }[] }[];
  gate: Figure;
  pass: Figure;
  trailblazer: Figure;
}

export interface BoardReadinessAnswer {
  boards: {
    code: string;
    role: "delegated" | "joint";
    trailblazer: boolean;
    mean: DecimalText;
    below_gate: string[];
  }[];
}

export interface RobustnessInput extends ClassifyInput {
  /** 1 to 4294967295; the same seed gives the same draws on every machine. */
  seed: number;
  /** 1 to 10000000. */
  draws: number;
}

export interface RobustnessAnswer {
  draws: number;
  services: {
    code: string;
    category: Category;
    /** Share of draws that keep the category. */
    kept: DecimalText;
    /** Mean place by suitability, 1 the most suitable; null where suitability is not fully known. */
    mean_rank: DecimalText | null;
  }[];
}
