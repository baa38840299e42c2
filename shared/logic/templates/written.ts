import type { VariableName } from './variables';

/** Which output of a template it is: what it names, and where its mark begins in what was written. */
export class OutputMark {
  readonly names: readonly VariableName[];
  readonly at: number;
  constructor(names: readonly VariableName[], at: number) {
    this.names = names;
    this.at = at;
  }

  /** This output with what it came to. */
  with(value: unknown): Written {
    return new Written(this, value);
  }
}

/** What one output wrote, as opposed to text of the template. */
export class Written {
  readonly mark: OutputMark;
  readonly value: unknown;
  constructor(mark: OutputMark, value: unknown) {
    this.mark = mark;
    this.value = value;
  }
}
