/** Decimal text, such as "1234.56" or "-0.025". Numbers are refused: they cannot carry every decimal. */
export type DecimalText = string;

/** What is wrong with an input. Thrown as `Error & { problems: Problem[] }`. */
export interface Problem {
  code: string;
  /** Where it stands, such as "places[3].opening"; "" for the whole input. */
  path: string;
  message: string;
  /** A change that would cure it. */
  remedy?: { path: string; value: DecimalText };
}

/** A figure that is no money of an allocation: a number, or decimal text where a number could not carry it. */
export type Figure = number | DecimalText;

/**
 * A whole number: a number up to 2^53 - 1 in either direction, decimal text beyond. As input either will do, as long as it is whole; figures
 * of a model go up to 10000000000000 in size.
 */
export type Whole = number | DecimalText;
