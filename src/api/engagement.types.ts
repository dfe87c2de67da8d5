/** Every figure but the footprints may be null where it is not known: what it decides is then null too, and `lacks` says why. */
export interface EngagementCostInput {
  /** Active footprints, one number for each year; 30 years and 10,000 footprints at most. */
  footprints: Figure[];
  /** Hubs in each of those years; as many as footprints unless given, so that no meeting is shared. */
  hubs?: Figure[] | null;
  /** Meetings in each footprint and year. */
  meetings?: Figure | null;
  /** Staff at each meeting. */
  staff_people?: Figure | null;
  meeting_hours?: Figure | null;
  preparation_hours?: Figure | null;
  travel_hours?: Figure | null;
  /** An hour of staff: pay, on-costs and overhead. */
  hourly_cost?: DecimalText | null;
  /** Travel and subsistence of one meeting. */
  travel_cost?: DecimalText | null;
  /** People with lived experience at each meeting. */
  lived_experience_people?: Figure | null;
  lived_experience_hours?: Figure | null;
  /** What an hour of theirs is paid. */
  payment_rate?: DecimalText | null;
  /** Expenses of each of them. */
  expenses?: DecimalText | null;
  /** Access and translation of one meeting. */
  access_cost?: DecimalText | null;
  /** Days of liaison in each footprint and year. */
  liaison_days?: Figure | null;
  day_cost?: DecimalText | null;
  /** Setting up one footprint: paid for each above the highest number so far, which begins at 0. */
  setup_cost?: DecimalText | null;
  /** A year's national co-ordination, in full whatever the number of footprints. */
  national_cost?: DecimalText | null;
  /** Share of meetings that footprints hold together at their hub, 0 to 1. */
  shared_meetings?: DecimalText | null;
  hours_per_day?: Figure | null;
  /** Growth of prices a year, from the second year on. */
  price_growth?: DecimalText | null;
}

export interface EngagementCostAnswer {
  years: {
    meetings: DecimalText | null;
    /** The parts of meetings: they add up to it where all are known; where not, each is rounded by itself. */
    kinds: {
      staff: DecimalText | null;
      travel: DecimalText | null;
      lived_experience: DecimalText | null;
      access: DecimalText | null;
    };
    liaison: DecimalText | null;
    setup: DecimalText | null;
    national: DecimalText | null;
    /** The four sums, each rounded once, together. */
    total: DecimalText | null;
    /** Null also where there are no footprints. */
    per_footprint: DecimalText | null;
    /** Four decimals. */
    staff_days: DecimalText | null;
    /** Four decimals. */
    meetings_held: DecimalText | null;
    /** The inputs for want of which a part is null. */
    lacks: { part: "meetings" | "liaison" | "setup" | "national" | "staff_days"; input: keyof EngagementCostInput }[];
  }[];
}

export interface ShareFundInput {
  pot: DecimalText;
  /** 50,000 at most. Equal fractions of a penny go to the one that stands first. */
  applicants: {
    code: string;
    /** Needed under power and bands, and by a ceiling of income. */
    income?: DecimalText | null;
    cost?: DecimalText | null;
    /** It is never given more. */
    requested?: DecimalText | null;
  }[];
  weighting:
    | { kind: "equal" }
    /** income^-alpha, alpha from 0 to 1 with four decimals at most; incomes below the minimum (1 unless given) count as it. */
    | { kind: "power"; alpha: DecimalText; minimum_income?: DecimalText | null }
    /** The first band whose limit is above the income; limits rise, and only the last may be null, for all that are left. */
    | { kind: "bands"; bands: { below: DecimalText | null; weight: DecimalText }[] };
  floor?: DecimalText | null;
  /** Shares from 0 to 10. */
  ceiling?: { of_cost?: DecimalText | null; of_income?: DecimalText | null } | null;
}

export interface ShareFundAnswer {
  grants: {
    code: string;
    grant: DecimalText;
    /** The ceiling where both bind. */
    bound: "floor" | "ceiling" | null;
    /** Which ceiling it is held at; of equal ones the first of these. */
    ceiling: "requested" | "of_cost" | "of_income" | null;
    weight: DecimalText;
    /** "cost" where a ceiling of cost could not be applied because its cost is not known. */
    lacks: "cost"[];
  }[];
  unspent: DecimalText;
  /** Pounds for a weight of 1 between the bounds; null where every grant is held. */
  per_weight: DecimalText | null;
}

export interface RebateInput {
  /** Sales inside the scheme in the year before the first. */
  base: DecimalText | null;
  /** Allowed growth of each year, 30 at most. */
  growth: (DecimalText | null)[];
  /** Sales inside the scheme in each of those years. */
  sales: (DecimalText | null)[];
}

export interface RebateAnswer {
  years: {
    allowed: DecimalText | null;
    sales: DecimalText | null;
    rebate: DecimalText | null;
    /** The rebate of the year before; null in the first. */
    paid: DecimalText | null;
  }[];
}
