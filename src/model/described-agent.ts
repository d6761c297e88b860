/** An agent as `resource describe` shows it. */
export interface DescribedAgent {
  readonly name: string;
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly parameters: readonly DescribedParameter[];
  /** Operations that a resource of the agent gets by default, options in the order shown. */
  readonly operations: readonly {
    readonly name: string;
    readonly options: readonly (readonly [string, string])[];
  }[];
}

export interface DescribedParameter {
  readonly name: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly uniqueGroup?: string;
  readonly type: string;
  readonly default?: string;
  readonly advanced: boolean;
  readonly deprecated: boolean;
  readonly shortDescription: string;
  readonly longDescription: string;
}
