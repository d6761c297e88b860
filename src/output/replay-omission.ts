/** Something in the configuration that the commands do not make again. */
export interface Omission {
  /** Id of the resource. */
  readonly owner: string;
  /** Named for a sentence: `the description`. */
  readonly what: string;
}
