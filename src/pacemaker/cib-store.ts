import type { CibDocument } from '../cib/document.ts';
import type { CibEdit } from '../cib/edit.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';

/**
 * Where a CIB is kept. A change reads, decides and writes the edits of the document that was read; the store
 * guarantees that no other change came in between, or says so.
 */
export interface CibStore {
  readonly where: 'file' | 'live';
  read(): Promise<Result<CibDocument, Diagnostic>>;
  /**
   * Applies edits that were decided on this document. `changed meanwhile`: nothing was written, because the
   * configuration is no longer the one that was read: read again and decide again. No edits: nothing is written.
   */
  write(document: CibDocument, edits: readonly CibEdit[]): Promise<Result<WriteOutcome, Diagnostic>>;
  /** Ends the change: others who wait for the same file go on. Safe to call twice. */
  release?(): Promise<void>;
}

export type WriteOutcome = 'written' | 'changed meanwhile';
