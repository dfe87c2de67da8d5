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
export interface Payers {
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
    up_front: Payers;
    /** Expected. */
    over_time: Payers;
    /** Up front less over time; + = less is paid over time. */
    difference: Payers;
    /** Expected to be paid in later years for patients who have started. */
    owed: DecimalText | null;
    board: PlaceChance;
    footprint: PlaceChance;
  }[];
  up_front: Payers;
  over_time: Payers;
  difference: Payers;
  worst: { nation: WorstOf | null; footprint: WorstOf | null; board: WorstOf | null };
  unknown: UnknownFigure[];
}
