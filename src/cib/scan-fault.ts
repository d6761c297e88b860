import type { WellFormednessFault } from '../model/well-formedness-fault.ts';

/** Where a scan stopped. Offset in UTF-16 units. */
export interface ScanFault {
  readonly fault: WellFormednessFault | 'doctype' | 'entity';
  readonly at: number;
  /** The entity, tag or prefix at fault. */
  readonly name?: string;
}
