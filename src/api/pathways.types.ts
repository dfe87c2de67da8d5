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
