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
  lacking: { part: string; inputs: string[] }[];
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
