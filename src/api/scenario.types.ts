/** A scenario document as it is saved; `scenario.schema.json` beside this package says what may stand in it. */
export interface ScenarioDocument {
  format: 'specialised-services-scenario';
  version: number;
  /** The code of a preset. */
  baseline: string;
  name?: string;
  /** What differs from the baseline, nested as the inputs are. */
  changes: Record<string, unknown>;
  /** Why, by the path of an input. */
  notes?: Record<string, string>;
  seed?: string | number;
}

/** Something to start from. */
export interface Preset {
  code: string;
  name: string;
  /** What it holds, and what of it is this project's own choice. */
  says: string;
  scenario: ScenarioDocument;
}

/** What keeps a room from answering; paths are those of the document's inputs. */
export interface RoomProblems {
  problems: Problem[];
}

/** A room's results, or its problems: `"problems" in room` tells them apart. */
export type Room<T> = T | RoomProblems;

export interface BoardYear {
  code: string;
  allocation: DecimalText;
  /** Of the year's sum, ten decimals. */
  share: DecimalText | null;
  target: DecimalText;
  /** + = over target; null without a target. */
  distance_from_target: DecimalText | null;
  /** Like for like, ten decimals; null where there was nothing before. */
  growth: DecimalText | null;
  /** Money under today's shares, and what the board gains on that. */
  kept: DecimalText;
  gain: DecimalText;
}

/** Estimates, and so plain numbers. */
export interface PooledOver extends RiskPoolAnswer {
  /** Code of a board, name of a region, or England. */
  code: string;
  reserve: { money: number; share: number };
}

/** A year in so many systems. */
export interface SystemsYear {
  systems: number;
  cost: EngagementCostAnswer["years"][number];
}

export interface CalculateAnswer {
  receipt: string;
  rooms: {
    /** The money of the boards adds up to the year's quantum. */
    allocation: Room<{
      opening_year: string;
      opening_sum: DecimalText;
      years: { year: string; quantum: DecimalText; boards: BoardYear[] }[];
    }>;
    /** Of each verdict what decides; `classify` gives the rest. */
    delegation: Room<{
      services: Pick<Verdict, "code" | "category" | "possible" | "rule" | "tier" | "settles">[];
      totals: ClassifyAnswer["totals"];
    }>;
    /** Services of England by who plans them; what differs between boards, is not known or not settled is counted apart. */
    arrangements: Room<{ years: { year: string; planners: Total[] }[] }>;
    pooling: Room<{ boards: PooledOver[]; regions: PooledOver[]; england: PooledOver | null }>;
    /** The ways of holding the same money; `local-test` and `ringfence` only where they arise. */
    capital: Room<{
      is_proven: boolean;
      cases: (PrioritiseAnswer & {
        case: "own-footprint" | "every-patient" | "pool" | "local-test" | "ringfence";
      })[];
    }>;
    engagement: Room<{ compared: SystemsYear[]; years: SystemsYear[] }>;
    /** `lacks` names what is blank and without which nothing is paid. */
    fund: Room<{
      a_year: DecimalText | null;
      per_system: DecimalText | null;
      applicants: number;
      weightings: {
        weighting: "bands" | "equal" | "power";
        /** What the charity is granted in a year; null where it is not among the applicants. */
        grant: DecimalText | null;
        bound: "floor" | "ceiling" | null;
        ceiling: "requested" | "of_cost" | "of_income" | null;
        unspent: DecimalText;
      }[];
      lacks: string[];
    }>;
    rebate: Room<{
      years: RebateAnswer["years"];
      england: (DecimalText | null)[];
      /** Of the last known rebate, what a year of the fund takes. */
      share_of_fund: DecimalText | null;
      lacks: string[];
    }>;
    pathway: Room<PathwayAnswer>;
    provider: Room<ProviderAnswer & { trust: string }>;
    collaborative: Room<CollaborativeAnswer>;
    medicines: Room<PayOverTimeAnswer>;
    cost_growth: Room<{ projection: CostProjection; decomposition: CostDecomposition }>;
  };
}
