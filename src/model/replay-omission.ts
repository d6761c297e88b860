/** Something in the configuration that the commands of `resource config --output-format cmd` do not make again. */
export interface ReplayOmission {
  /** Id of the resource. */
  readonly resource: string;
  readonly part: OmittedPart;
  /** Id of the element, or name of the attribute, where the part is one of several. */
  readonly detail?: string;
}

export type OmittedPart =
  | 'bundle'
  | 'empty clone'
  | 'made from a template'
  | 'description'
  | 'instance attributes'
  | 'guarded by a rule'
  | 'empty value'
  | 'operation attributes'
  | 'no monitor';
