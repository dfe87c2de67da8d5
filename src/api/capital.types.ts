export interface PresentValueInput {
  flows: {
    code: string;
    side: "benefit" | "cost";
    /** Year 0 first, 126 years at most. */
    amounts: DecimalText[];
    /** "constant" unless given; cash is deflated by price_base before it is discounted. */
    prices?: "constant" | "cash" | null;
    /** "standard" unless given; or steps from year 0 up, each rate from its year until the next. */
    discounting?: "standard" | "health" | { from_year: Figure; rate: DecimalText }[] | null;
  }[];
  /** Needed where a flow is in cash: one rate for all years, or an index number a year. */
  price_base?: { rate?: DecimalText | null; index?: Figure[] | null; base_year?: Figure | null } | null;
}

/** Who may pay for what, and whose value counts, from the narrowest view to the widest. */
export type Regime = "own_footprint" | "local_test" | "ringfenced" | "pooled";

/** "best_found": the budget ended first, and `bound` says what may still be possible. */
export type Standing = "proven_best" | "best_found" | "infeasible";

export interface PotInput {
  /** Schemes name their host by it. */
  code: string;
  /** A system's pot pays for what it hosts, a national one for what is nationally significant. */
  kind: "system" | "national";
  /** Pounds in cash, one for each year, 0 or more. */
  limits: DecimalText[];
  /** Most that what it pays for may add to yearly revenue costs; null where a year is not limited. */
  revenue_limits?: (DecimalText | null)[] | null;
  /** Share of all its money that must go to work that removes backlog, 0 to 1. */
  backlog_share?: DecimalText | null;
  /** Not read. */
  name?: string;
}

export interface SchemeInput {
  /** Ties are settled in the order of codes. */
  code: string;
  /** Code of a system pot. */
  host: string;
  /** Whose reserve its own funds are taken from. */
  provider?: string | null;
  /** Pounds in cash, year by year from its start; within the years. */
  costs: DecimalText[];
  /** To everyone, if it starts in the first year; of whatever kind all schemes are valued in, any sign. */
  value: DecimalText;
  /** Share of the value for patients outside the host system, 0 to 1; 0 unless given. */
  outside_share?: DecimalText | null;
  /** What the provider puts in, the first year first. */
  own_funds?: DecimalText | null;
  /** 0 for the first year; the last start that fits unless given. */
  latest_start?: number | null;
  must?: boolean | null;
  national?: boolean | null;
  /** Codes of schemes that must start no later. */
  requires?: string[] | null;
  /** Of the options of one case one at most is funded. */
  group?: string | null;
  /** What a value becomes with each year of delay, 0 to 1; 1 unless given. */
  delay_discount?: DecimalText | null;
  /** Backlog maintenance it removes, in pounds. */
  backlog?: DecimalText | null;
  /** Added yearly revenue cost, year by year from its start; below 0 where it saves. */
  revenue?: DecimalText[] | null;
  /** People. */
  served?: number | null;
  /** Not read. */
  name?: string;
}

export interface PortfolioInput {
  /** 1 to 40. */
  years: number;
  /** Up to 250; between equal choices an earlier pot pays. */
  pots: PotInput[];
  /** Whether money unspent in a year may be spent later; false unless given. */
  carry_over?: boolean | null;
  /** Up to 2000, in any order. */
  schemes: SchemeInput[];
  /** A provider that is not listed is not limited. */
  reserves?: { provider: string; limit: DecimalText }[] | null;
  /** Whether own funds still count against the pot; true unless given. */
  own_funds_score?: boolean | null;
  /** Share off the top of every system's envelope for the first national pot, 0 to 1. */
  ringfence_share?: DecimalText | null;
  /** Nationally significant besides what is marked so. */
  national_rule?: { outside_share: DecimalText; served: number } | null;
  /** Least share of value for own residents; the regime "local_test" needs it. */
  local_share_minimum?: DecimalText | null;
  /** Whose value a system's own pot counts; its own residents' unless given. */
  system_view?: "own" | "all" | null;
}

/** Parts the search looks into at most, for each question it is asked; 200000 unless given. */
export interface SearchBudget {
  nodes: number;
}

export interface PrioritiseInput extends PortfolioInput {
  regime: Regime;
  budget?: SearchBudget | null;
  /** Whether to work out what each scheme left out would need; only where the answer is proven. */
  detail?: boolean | null;
}

export type LimitKind = "money" | "revenue" | "backlog" | "reserve" | "one_start" | "group" | "requires" | "must";

export interface PrioritiseAnswer {
  regime: Regime;
  status: Standing;
  /** What the regime counts; null where nothing is found. */
  objective: DecimalText | null;
  /** The most the objective can be; itself where that is proven. */
  bound: DecimalText | null;
  /** What the choice is worth to everyone. */
  value: DecimalText | null;
  /** Of that, to residents of the host systems. */
  own_residents: DecimalText | null;
  /** In the order of codes. `pot` is "pool" where all money is pooled; `start` is 0 for the first year. */
  chosen: { code: string; pot: string; start: number }[];
  /** `limit` holds what was carried over. */
  spend: { pot: string; year: number; amount: DecimalText; limit: DecimalText }[];
  /** Everything worked out again from the input. Pounds, or whole numbers of schemes. */
  certificate: {
    value: DecimalText;
    objective: DecimalText;
    rows: { name: string; kind: LimitKind; used: DecimalText; limit: DecimalText; at_least: boolean }[];
  } | null;
  /** In the order of codes. */
  left_out: {
    code: string;
    /** The first that holds. */
    reason: "local_test" | "no_pot" | "no_value" | "too_dear" | "group" | "requires" | "money" | "unsettled";
    /** What all its costs together would have to fall by, in proportion, for a best choice to hold it; null where that is impossible or was not asked for. */
    cost_to_enter: DecimalText | null;
    /** What its value would have to rise by; null as above. */
    value_to_enter: DecimalText | null;
    /** Whether the budget was enough for both. */
    settled: boolean;
  }[];
  /** Limits that cannot hold together, a smallest set or one of which none can be left out, and by how much each limit of money would have to be wider. */
  clash: { name: string; kind: LimitKind; free_by: DecimalText | null }[];
  /** Parts looked into. */
  nodes: number;
}

export type FrontierInput = PortfolioInput & { regime: Regime; budget?: SearchBudget | null } & (
    | {
        /** Code of a pot, and up to 200 factors of 0 or more by which each of its years is multiplied. */
        pot: string;
        factors: DecimalText[];
      }
    | {
        /** Up to 200 shares off the top of every system's envelope. */
        ringfence_shares: DecimalText[];
      }
  );

export interface FrontierAnswer {
  /** In the order asked for. */
  steps: {
    /** The factor or the share. */
    at: DecimalText;
    /** All money of the pot over all years. */
    size: DecimalText;
    status: Standing;
    objective: DecimalText | null;
    bound: DecimalText | null;
    value: DecimalText | null;
    /** Codes of schemes funded here and not at the step before; none at the first. */
    entered: string[];
    left: string[];
  }[];
}

export interface RobustPortfolioInput extends PortfolioInput {
  regime: Regime;
  budget?: SearchBudget | null;
  /** How far below the best still counts as nearly as good, 0 to 1 of the best. */
  within: DecimalText;
  /** Up to 1000 other sets of values, each in the order of the schemes. */
  alternatives?: DecimalText[][] | null;
}

export interface RobustPortfolioAnswer {
  /** Of the best portfolio; where it is not proven nothing is said of any scheme. */
  status: Standing;
  best: DecimalText | null;
  /** The least that counts as nearly as good. */
  threshold: DecimalText | null;
  /** In the order of codes. */
  schemes: {
    code: string;
    is_chosen: boolean;
    /** In every portfolio nearly as good, in some, in none. */
    place: "core" | "borderline" | "out" | "unsettled";
    /** Of the other sets whose best portfolio is proven; null without any. */
    share_of_alternatives: DecimalText | null;
  }[];
  unproven_alternatives: number;
}

export interface CompareRegimesInput extends PortfolioInput {
  budget?: SearchBudget | null;
}

/** A regime beside the pool. What is forgone is null unless both are found; below 0 it is gained. */
export interface ComparedRegime extends PrioritiseAnswer {
  forgone: DecimalText | null;
  forgone_by_own_residents: DecimalText | null;
  forgone_by_others: DecimalText | null;
  /** Codes of schemes that no other regime funds. */
  only_here: string[];
  impact: {
    hosts: {
      host: string;
      funded: number;
      schemes: number;
      /** Cost of its funded schemes, whoever pays. */
      capital: DecimalText;
      /** What counts against its own pot; nothing where all money is pooled. */
      from_own_pot: DecimalText;
      /** Of its envelope over all years; null without one. */
      share_of_envelope: DecimalText | null;
      own_residents: DecimalText;
      other_patients: DecimalText;
      backlog: DecimalText;
      /** Added yearly revenue cost, year by year. */
      revenue: DecimalText[];
    }[];
  };
}

export interface CompareRegimesAnswer {
  /** From the narrowest view to the widest; "local_test" only where its least share is given. */
  regimes: ComparedRegime[];
  is_proven: boolean;
  /** Funded with the ringfence, and failing the local-benefit test. */
  excluded_by_test: string[];
}

export interface PresentValueAnswer {
  flows: {
    code: string;
    side: "benefit" | "cost";
    /** Summed exactly and rounded once. */
    present_value: DecimalText;
    /** Present value less the years, each of which is rounded by itself. */
    rounding: DecimalText;
    years: {
      year: number;
      amount: DecimalText;
      in_base_prices: DecimalText;
      /** 1 in year 0; ten decimals. */
      factor: DecimalText;
      discounted: DecimalText;
    }[];
  }[];
  benefits: DecimalText;
  costs: DecimalText;
  net_present_social_value: DecimalText;
}

export interface OptimismBiasInput {
  costs: DecimalText[];
  /** A kind of work with bounds that ship, or bounds of your own as shares. */
  work: "standard_buildings" | "non_standard_buildings" | "equipment" | { cost: DecimalText; duration?: DecimalText | null };
  /** Share of the bound that is argued away, 0 to 1; 0 unless given. */
  mitigated?: DecimalText | null;
  /** A duration to be lengthened likewise. */
  months?: Figure | null;
}

export interface OptimismBiasAnswer {
  upper_bound: DecimalText;
  /** Share that is added. */
  uplift: DecimalText;
  costs: { cost: DecimalText; added: DecimalText; uplifted: DecimalText }[];
  cost: DecimalText;
  added: DecimalText;
  uplifted: DecimalText;
  duration: { months: DecimalText; uplift: DecimalText; uplifted_months: DecimalText } | null;
}

export interface BenefitCostRatioInput {
  /** Benefits and savings are gains, capital and running costs are spent, where above zero. */
  parts: { code: string; kind: "benefit" | "saving" | "capital" | "running_cost"; present_value: DecimalText }[];
  /** "benefit" unless given: savings above the line; "off_costs" takes them off the costs. */
  savings?: "benefit" | "off_costs" | null;
}

/** Why there is no figure: it is never infinite. */
export type NoRatio = "no_cost" | "negative_cost";

export interface BenefitCostRatioAnswer {
  numerator: { amount: DecimalText; added: string[]; taken_off: string[] };
  denominator: { amount: DecimalText; added: string[]; taken_off: string[] };
  /** Ten decimals at most. */
  ratio: DecimalText | null;
  ratio_unknown: NoRatio | null;
  net_present_social_value: DecimalText;
  capital: DecimalText;
  /** Net present social value for a pound of capital, ten decimals at most. */
  value_per_pound: DecimalText | null;
  value_per_pound_unknown: NoRatio | null;
}

export interface SwingWeightsInput {
  criteria: {
    code: string;
    /** 0 to 100 against the largest. */
    swing: Figure;
    /** Raw levels that score 0 and 100, if schemes state levels. */
    worst?: Figure | null;
    best?: Figure | null;
    /** Or the [level, score] points of the line that values them. */
    points?: [Figure, Figure][] | null;
  }[];
  schemes: {
    code: string;
    /** 0 to 100, or a raw level; null and absent mean not known, never nothing. */
    scores?: Record<string, Figure | { level: Figure } | null> | null;
    patients?: Figure | null;
  }[];
}

/** Exact figures: a decimal, or a fraction such as "100/3" where none is exact. */
export interface SwingWeightsAnswer {
  /** They add to one. */
  weights: { code: string; weight: string }[];
  schemes: {
    code: string;
    /** 0 to 100; low and high differ by what is not known. */
    points: { low: string; high: string };
    /** Points times patients; null where patients are not known. */
    points_reached: { low: string; high: string } | null;
    /** Criteria of some weight that are not scored. */
    unknown: string[];
  }[];
}

/** Choose values, each wholly or not at all, so that they add up to the most and every row's sum stays within its limit. */
export interface OptimiseInput {
  /** What each choice adds, of any sign; 50000 at most. */
  values: Whole[];
  /** Terms are [index of the value, counted from 0, coefficient of any sign], each index once in a row; 20000 rows and 2000000 terms at most. */
  rows: { limit: Whole; terms: [number, Whole][] }[];
  /** One of the two. Only nodes give the same answer on every machine; a time may be overrun by milliseconds. */
  budget: { milliseconds: number } | { nodes: number };
}

export interface OptimiseAnswer {
  /** Of choices that are equally good the one that is proven chooses the first index on which they differ. */
  status: "proven_best" | "best_found" | "infeasible";
  /** Null where nothing is found: nothing is allowed, or the budget was spent before anything was found. */
  value: Whole | null;
  /** The most there can be: `value` itself where that is proven; null where nothing is allowed. */
  bound: Whole | null;
  /** Indices, rising. */
  chosen: number[];
  nodes: number;
  /** What the choice comes to, worked out apart from the search; null without a choice. */
  certificate: { value: Whole; rows: { used: Whole; limit: Whole }[] } | null;
  /** Only where nothing is allowed: indices of rows that clash: a smallest set or, where that took too long to show, one of which none can be left out; null where that took too long too. */
  clash?: number[] | null;
}
