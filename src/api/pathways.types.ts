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
