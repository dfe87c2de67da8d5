/** Patients and families pay with transport and time; a joint budget is one that those along a pathway hold together. */
export type Payer = "local_authority" | "board" | "nhs_england" | "joint_budget" | "provider" | "patient";

export type Arrangement = "national" | "joint" | "delegated";

/** One payer throughout, or one for each arrangement. */
export type Payers = Payer | Record<Arrangement, Payer>;

/** What a pathway costs, and what is done to it. Null and absent figures mean not known, never 0. */
export interface PathwayInput {
  /** 1 to 40. */
  years: Figure;
  /** Growth a year of unit costs and of what the intervention costs, -0.5 to 1; 0 unless given. */
  price_growth?: DecimalText | null;
  /** Up to 40. */
  stages: {
    code: string;
    /** A year. */
    patients?: Figure | null;
    /** Pounds a patient at prices of year 1. */
    unit_cost?: Figure | null;
    payers: Payers;
    /** Not read. */
    name?: string;
  }[];
  intervention?: {
    /** Pounds, one entry a year, at prices of year 1. */
    costs: (Figure | null)[];
    funder: Payers;
    /** At most one for each figure of a stage. */
    effects: {
      stage: string;
      on: "patients" | "unit_cost";
      /** Patients or pounds; or a share of what it was, -1 at least. */
      by: "amount" | "rate";
      /** One entry a year, + = more. */
      changes: (Figure | null)[];
    }[];
  } | null;
}

/** What a payer pays, in pounds of each year; null where a blank hides it. */
export interface PayerAccount {
  before: DecimalText | null;
  /** What it funds of the intervention included. */
  after: DecimalText | null;
  /** What its stages cost less; below 0 where they cost more. */
  saving: DecimalText | null;
  outlay: DecimalText | null;
  /** Saving less outlay; + = better off. */
  net_gain: DecimalText | null;
}

export interface StageCost {
  before: DecimalText | null;
  after: DecimalText | null;
  saving: DecimalText | null;
}

export interface PathwayAnswer {
  years: number;
  /** `lacks`: paths of the blanks that hide any of its figures. */
  stages: { code: string; years: StageCost[]; all: StageCost; lacks: string[] }[];
  /** Cost of the intervention by year. */
  outlay: (DecimalText | null)[];
  arrangements: {
    arrangement: Arrangement;
    /** Null without an intervention. */
    funder: Payer | null;
    /** Whoever pays for anything under any arrangement. */
    payers: {
      payer: Payer;
      years: PayerAccount[];
      all: PayerAccount;
      /** Saving over outlay, ten decimals at most; null at outlay 0. */
      alignment: DecimalText | null;
      /** Net gain once the transfers are made, never below 0. */
      after_transfers: DecimalText | null;
      lacks: string[];
    }[];
    /** The same under every arrangement. */
    total: { years: PayerAccount[]; all: PayerAccount };
    /** Whether the funder is better off by itself. */
    funder_gains: boolean | null;
    /** The funder's saving over its outlay. */
    alignment: DecimalText | null;
    /** What leaves no payer worse off over all years; gainers pay in proportion to gain. */
    transfers: { from: Payer; to: Payer; amount: DecimalText }[] | null;
    no_transfers: "total_loss" | "not_known" | null;
    /** First year, not before the first outlay, up to which the gains add to 0 or more; null where there is none. */
    pays_back: { all: number | null; funder: number | null };
    lacks: string[];
  }[];
}

/** A figure of an answer that is null, and why: inputs that are blank, by path, or what makes it mean nothing. */
export interface UnknownFigure {
  figure: string;
  reason: string;
  missing: string[];
}

/** Shares that add up to 1. */
export interface ResultSplit {
  /** Of whoever gave the budget. */
  commissioner: DecimalText;
  /** Of the lead provider. */
  lead: DecimalText;
  /** Of all other members together. */
  members: DecimalText;
}

/** Whatever is left out or null is not known, and leaves open what rests on it. */
export interface CollaborativeRequest {
  /** Patients moved back in each year, 30 years at most; together no more than `placements`. */
  moved_back: (Figure | null)[];
  /** Patients placed out of area before the first year. */
  placements?: Figure | null;
  /** Pounds for a patient and year out of area. */
  out_price?: DecimalText | null;
  /** Pounds for a patient and year with the members. */
  in_price?: DecimalText | null;
  /** Pounds for a patient and year with an outside provider nearer home. */
  buy_price?: DecimalText | null;
  /** Pounds once, in the first year, if the members do it. */
  set_up?: DecimalText | null;
  /** Who cares for patients who are moved back: the members, unless given. */
  way?: "make" | "buy" | null;
  /** Pounds for community services, one for each year. */
  community?: (DecimalText | null)[] | null;
  /** Share of a year's saving that is reinvested, 0 to 1. */
  reinvested?: DecimalText | null;
  /** Pounds for one community place and year, above 0. */
  place_price?: DecimalText | null;
  /** Pounds for the pathway, one for each year. */
  budget?: (DecimalText | null)[] | null;
  /** Who gets what is left over. */
  gain?: ResultSplit | null;
  /** Who pays what is overspent. */
  loss?: ResultSplit | null;
  /** Members besides the lead provider, 50 at most, each with its part on any scale. */
  members?: { code: string; part: Figure }[] | null;
}

/** + = gets, - = pays. */
export interface Position {
  commissioner: DecimalText;
  lead: DecimalText;
  members: DecimalText;
  by_member: { code: string; amount: DecimalText }[];
}

export interface CollaborativeYear {
  year: number;
  out_of_area: number | null;
  moved: number | null;
  out_of_area_cost: DecimalText | null;
  nearer_home_cost: DecimalText | null;
  set_up_cost: DecimalText | null;
  community_cost: DecimalText | null;
  /** What would have been spent had nobody moved, less what is spent, before reinvestment; + = saved. */
  saving: DecimalText | null;
  cumulative_saving: DecimalText | null;
  reinvested: DecimalText | null;
  /** Whole places bought for the year. */
  places: number | null;
  carried: DecimalText | null;
  spent: DecimalText | null;
  budget: DecimalText | null;
  /** + = left over, - = overspent. */
  result: DecimalText | null;
  position: Position | null;
}

export interface CollaborativeAnswer {
  years: CollaborativeYear[];
  totals: {
    patient_years: number | null;
    saving: DecimalText | null;
    reinvested: DecimalText | null;
    places: number | null;
    spent: DecimalText | null;
    budget: DecimalText | null;
    result: DecimalText | null;
  };
  break_even: { standing: "nothing_saved" | "from_the_start" | "in_year" | "not_within" | null; year: number | null };
  budget_holds: boolean | null;
  position: Position | null;
  make_or_buy: {
    patient_years: number | null;
    make: DecimalText | null;
    buy: DecimalText | null;
    /** Buying less making; + = making is cheaper. */
    difference: DecimalText | null;
    cheaper: "make" | "buy" | "same" | null;
    /** The outside price at which both cost the same, to the penny and exactly. */
    equal_price: DecimalText | null;
    equal_price_exact: string | null;
    /** Fewest patient-years from which making costs no more. */
    pays_from: number | null;
  };
  unknown: UnknownFigure[];
}

/** Whatever is left out or null is not known, and leaves open what rests on it. */
export interface PayOverTimeRequest {
  /** Patients of the nation who start in each year, 30 years at most. */
  patients: (Figure | null)[];
  /** Pounds for one patient. */
  price?: DecimalText | null;
  /** Equal payments, one a year, the first at treatment: 1 to 20. */
  payments: Figure;
  /** Share of the price that is paid only while the patient is well, 0 to 1. */
  linked?: DecimalText | null;
  /** Of those still well, the share who fail in a year after treatment: one for all years, or one a year. */
  failure?: DecimalText | (DecimalText | null)[] | null;
  /** People among whom the patients are found, each count within the next. */
  people?: { board: Figure; footprint: Figure; nation: Figure } | null;
  /** Chance of a year with more patients than a bad year has, 0.001 to 0.5; 0.05 unless given. */
  bad_year?: DecimalText | null;
}

/** What each pays. Board and rest of footprint add up to the footprint, that and rest of nation to the nation. */
export interface PayerShares {
  nation: DecimalText | null;
  footprint: DecimalText | null;
  board: DecimalText | null;
  rest_of_footprint: DecimalText | null;
  rest_of_nation: DecimalText | null;
}

export interface Lumps {
  /** On average, exactly. */
  expected: string;
  /** Chance of none at all. */
  none: DecimalText;
  bad_year: number;
}

/** Whole patients of one place in a year: those who start, and those for whom a payment falls due. */
export interface PlaceChance {
  starting: Lumps | null;
  up_front: DecimalText | null;
  in_payment: Lumps | null;
  /** At most: nobody fails. */
  over_time: DecimalText | null;
}

export interface WorstOf {
  up_front: { year: number; amount: DecimalText };
  over_time: { year: number; amount: DecimalText };
  less: DecimalText;
}

export interface PayOverTimeAnswer {
  instalment: DecimalText | null;
  /** What a patient costs over time on average. */
  expected_price: DecimalText | null;
  /** Share of the price expected with each payment, exactly. */
  due: (string | null)[];
  years: {
    year: number;
    starting: number | null;
    in_payment: number | null;
    up_front: PayerShares;
    /** Expected. */
    over_time: PayerShares;
    /** Up front less over time; + = less is paid over time. */
    difference: PayerShares;
    /** Expected to be paid in later years for patients who have started. */
    owed: DecimalText | null;
    board: PlaceChance;
    footprint: PlaceChance;
  }[];
  up_front: PayerShares;
  over_time: PayerShares;
  difference: PayerShares;
  worst: { nation: WorstOf | null; footprint: WorstOf | null; board: WorstOf | null };
  unknown: UnknownFigure[];
}

/** Something for volume, price, mix and new treatments. */
export interface CostFactors<T> {
  volume: T;
  price: T;
  mix: T;
  new_treatments: T;
}

/** One rate for all years, or one for each year after the opening one; null where it is not known. Every rate is above -1. */
export type GrowthByYear = DecimalText | (DecimalText | null)[] | null;

/** A component in one year: spending, and levels that are of the same kind in both years. Blank is not known, never zero. */
export interface ComponentYear extends Partial<CostFactors<Figure | null>> {
  spending?: DecimalText | null;
}

export interface CostGrowthInput {
  projection?: {
    /** The opening year, as in "2022/23". */
    first_year: string;
    /** Years after it, 1 to 30. */
    years: Figure;
    components: {
      code: string;
      /** Spending of the opening year. */
      opening?: DecimalText | null;
      /** Four parts; or spending and three of them, the fourth being what is left; or spending alone, which is followed but not told apart. */
      growth?: ({ spending?: GrowthByYear } & Partial<CostFactors<GrowthByYear>>) | null;
    }[];
    /** Money of each year from the opening one; or an opening sum and its growth; or an opening sum and what it reaches by a year. */
    funding?:
      | { amounts: (DecimalText | null)[] }
      | { opening: DecimalText; growth: GrowthByYear }
      | { opening: DecimalText; reaches: DecimalText; by: string }
      | null;
  } | null;
  /** Two years of the projection, in either order; or components in two years. */
  decomposition?:
    | { from: string; to: string }
    | { components: { code: string; before?: ComponentYear | null; after?: ComponentYear | null }[] }
    | null;
  growth_rates?: { code: string; from: DecimalText; to: DecimalText; years: Figure }[] | null;
}

/** Lists have the opening year first; null where a figure that is needed is not known. */
export interface CostProjection {
  years: string[];
  components: { code: string; spending: (DecimalText | null)[] }[];
  /** Sum of the components as they are rounded. */
  total: (DecimalText | null)[];
  funding: (DecimalText | null)[];
  /** Total less funding; above zero more is spent than there is. */
  gap: (DecimalText | null)[];
  cumulative_gap: (DecimalText | null)[];
  /** The first year with a gap above zero. */
  parts: string | null;
  parts_unknown: "never" | "unknown" | null;
}

export interface CostDecomposition {
  /** Effects add up to the change of their component to the penny. */
  components: {
    code: string;
    kind: "told_apart" | "undivided" | "new" | "ended" | "unknown";
    before: DecimalText | null;
    after: DecimalText | null;
    change: DecimalText | null;
    effects: CostFactors<DecimalText> | null;
    multiplied: CostFactors<DecimalText> | null;
  }[];
  /** Sums of the rows; effects, undivided, new and ended add up to the change. Null where the spending of a component is not known. */
  totals: {
    before: DecimalText;
    after: DecimalText;
    change: DecimalText;
    effects: CostFactors<DecimalText>;
    undivided: DecimalText;
    new: DecimalText;
    ended: DecimalText;
  } | null;
  /** Codes of components whose spending is not known. */
  unknown: string[];
}

export interface CostGrowthAnswer {
  projection: CostProjection | null;
  decomposition: CostDecomposition | null;
  /** Six decimals; yearly rates are exact roots, rounded. */
  growth_rates: { code: string; in_all: DecimalText; yearly: DecimalText | null }[];
}

/** An exact figure: a decimal, or a fraction such as "100/3" where no decimal is exact. */
export type ExactText = string;

/** A provider's patients, or its income, by the board where the patients live. */
export interface ProviderCatchment {
  boards: {
    code: string;
    /** Patients (six decimals at most) or pounds (two), 0 or more; null where it is not known. */
    weight: Figure | null;
    /** Growth of the board's money in a year. */
    growth?: DecimalText | null;
    /** Actual activity over plan, where it is not that of the payment terms: "0.02" is 2% more. */
    departure?: DecimalText | null;
    /** Share of its patients whom the board brings home, 0 to 1; 0 unless given, and for the home board. */
    repatriated?: DecimalText | null;
  }[];
  /** The same of people of no listed board; 0 unless given. */
  elsewhere?: Figure | null;
  counted: "patients" | "money";
  /** All income in a year, where patients are counted; without it there are shares and no money. */
  income?: DecimalText | null;
  /** Code of the board where the provider stands. */
  home?: string | null;
  /** Whether it also gives services that stay with the national commissioner. */
  keeps_national?: boolean | null;
}

/** What one side puts in. */
export interface ContractingSide {
  contract_hours?: Figure | null;
  reporting_hours?: Figure | null;
  low_volume_hours?: Figure | null;
  hourly_rate?: DecimalText | null;
}

export interface Contracting {
  /** Boards that commission through one lead; a board of no group commissions alone. */
  groups?: { code: string; boards: string[] }[] | null;
  /** Yearly value below which a pair settles by one fixed payment; "0" for no such rule. */
  low_volume_below?: DecimalText | null;
  provider?: ContractingSide | null;
  /** Also the hours of each board that stands behind another's contract. */
  commissioner?: (ContractingSide & { associate_hours?: Figure | null }) | null;
}

export interface ProviderInput extends ProviderCatchment {
  contracting: Contracting;
  payment?: {
    /** Share of the price paid for activity away from plan, 0 to 1. */
    variable_rate?: DecimalText | null;
    departure?: DecimalText | null;
    average_growth?: DecimalText | null;
  } | null;
}

export interface ProviderBurdenInput {
  providers: (ProviderCatchment & { code: string })[];
  contracting: Contracting;
}

export type CommissioningArrangement = "national" | "lead" | "every_board";

/** From the least to the most it may be; both the same where everything is known. */
export interface LowHigh<T> {
  low: T;
  high: T;
}

/** Nothing where what it rests on is not known. */
export interface ContractingEffort {
  hours: LowHigh<ExactText> | null;
  cost: LowHigh<DecimalText> | null;
}

/** The fewest commissioners that bring a level of income: four levels, 80%, 90%, 95% and 100%. */
export type Cover = { level: ExactText; commissioners: number; share: ExactText }[];

export interface Concentration {
  /** Sum of squared shares. */
  herfindahl: ExactText;
  effective_number: ExactText;
}

/** + = the provider is paid more, or does work that nobody pays for. */
export interface MovedMoney {
  in_full: DecimalText | null;
  variable: DecimalText | null;
  not_followed: DecimalText | null;
}

export interface ProviderCommissioner extends MovedMoney {
  code: string;
  boards: string[];
  share: ExactText | null;
  cumulative: ExactText | null;
  income: DecimalText | null;
  settles: "contract" | "low_volume" | null;
}

export interface ProviderAnswer {
  income: DecimalText | null;
  from_boards: DecimalText | null;
  elsewhere: DecimalText | null;
  elsewhere_share: ExactText | null;
  home: { code: string; share: ExactText | null; income: DecimalText | null } | null;
  arrangements: {
    arrangement: CommissioningArrangement;
    commissioners: ProviderCommissioner[];
    cover: Cover | null;
    concentration: Concentration | null;
    contracts: LowHigh<number>;
    low_volume: LowHigh<number>;
    provider: ContractingEffort;
    commissioner: ContractingEffort;
    both: ContractingEffort;
    moved: MovedMoney;
    decision_makers: number | null;
  }[];
  repatriation: {
    boards: {
      code: string;
      repatriated: DecimalText;
      share_after: ExactText | null;
      lost_in_full: DecimalText | null;
      lost_at_once: DecimalText | null;
      income_after: DecimalText | null;
      settles_after: "contract" | "low_volume" | null;
    }[];
    lost_in_full: DecimalText | null;
    lost_at_once: DecimalText | null;
    income_after: DecimalText | null;
    home_share_after: ExactText | null;
    cover_after: Cover | null;
    concentration_after: Concentration | null;
  };
  /** + = its boards grow faster than the average. */
  exposure: { amount: DecimalText | null; share: ExactText | null; boards: { code: string; amount: DecimalText | null }[] };
  /** What is null, and the inputs it waits for. */
  unknown: UnknownFigure[];
}

export interface ProviderBurdenAnswer {
  arrangements: {
    arrangement: CommissioningArrangement;
    /** Each counted once. */
    commissioners: number;
    pairs: number;
    contracts: LowHigh<number>;
    low_volume: LowHigh<number>;
    provider: ContractingEffort;
    commissioner: ContractingEffort;
    both: ContractingEffort;
    decision_makers: LowHigh<number> | null;
    decision_makers_mean: ExactText | null;
    decision_makers_of_a_charity: number | null;
  }[];
  providers: { code: string; commissioners: [number, number, number]; cover: [Cover | null, Cover | null, Cover | null] }[];
}
