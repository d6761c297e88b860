/** A constraint that no command makes again, and what of it a command cannot say. */
export interface ConstraintOmission {
  readonly constraint: string;
  readonly because: 'attributes' | 'lifetime' | 'no score' | 'resource set' | 'rule';
}
