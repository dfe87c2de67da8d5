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
