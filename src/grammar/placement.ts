import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';
import { type WordGroup, wordsOf } from './word-groups.ts';

/** Where a new resource goes. */
export type Placement =
  | { readonly kind: 'alone' }
  | { readonly kind: 'bundle'; readonly bundle: string }
  | ClonePlacement
  | GroupPlacement;

export interface ClonePlacement {
  readonly kind: 'clone';
  readonly promotable: boolean;
  /** `RESOURCE-clone` where it was not typed. */
  readonly id?: string;
  /** Meta attributes of the clone. */
  readonly meta: Settings;
}

export interface GroupPlacement {
  readonly kind: 'group';
  /** Made where there is none of this id. */
  readonly group: string;
  readonly beside?: { readonly side: 'before' | 'after'; readonly resource: string };
}

type PlacementOptions = Pick<Options, 'group' | 'before' | 'after'>;

/** Reads `clone`, `promotable`, `bundle`, `group` and the options `--group`, `--before`, `--after`: one of them at most. */
export function parsePlacement(
  groups: readonly WordGroup[],
  options: PlacementOptions,
): Result<Placement, Diagnostic> {
  const kinds = placementKeywords.filter((keyword) => groups.some((group) => group.keyword === keyword));
  const asked = options.group === undefined ? kinds : [...kinds, '--group' as const];
  const [kind, second] = asked;
  if (second !== undefined) return failure(diagnose('PLACEMENT_NOT_ONE', {}));
  if (kind !== '--group' && (options.before ?? options.after) !== undefined) {
    return failure(
      diagnose('BESIDE_WITHOUT_GROUP', { option: options.before === undefined ? '--after' : '--before' }),
    );
  }
  if (kind === undefined) return success({ kind: 'alone' });
  if (kind === '--group') return parseGroupOption(options.group ?? '', options);
  const words = wordsOf(groups, kind);
  if (kind === 'bundle') return parseBundle(words);
  if (kind === 'group') return parseGroupWords(words);
  return parseClone(words, kind === 'promotable');
}

const placementKeywords = ['clone', 'promotable', 'bundle', 'group'] as const;

function parseClone(words: readonly string[], promotable: boolean): Result<Placement, Diagnostic> {
  const [first, ...rest] = words;
  const id = first === undefined || first.includes('=') ? undefined : first;
  const meta = parseSettings(id === undefined ? words : rest);
  if (!meta.ok) return meta;
  if (promotable && meta.value.some(([name]) => name === 'promotable')) {
    return failure(diagnose('PROMOTABLE_TWICE', {}));
  }
  return success({ kind: 'clone', promotable, meta: meta.value, ...optional('id', id) });
}

function parseBundle(words: readonly string[]): Result<Placement, Diagnostic> {
  const [bundle, extra] = words;
  if (bundle === undefined || extra !== undefined) return failure(diagnose('BUNDLE_NOT_ONE', {}));
  return success({ kind: 'bundle', bundle });
}

function parseGroupOption(group: string, options: PlacementOptions): Result<Placement, Diagnostic> {
  const beside = besideOf(options);
  return beside.ok ? success({ kind: 'group', group, ...optional('beside', beside.value) }) : beside;
}

/** Reads `--before ID` or `--after ID`: one of them at most. */
export function besideOf({
  before,
  after,
}: Pick<Options, 'before' | 'after'>): Result<GroupPlacement['beside'], Diagnostic> {
  if (before !== undefined && after !== undefined) return failure(diagnose('BESIDE_TWICE', {}));
  if (before !== undefined) return success({ side: 'before', resource: before });
  return success(after === undefined ? undefined : { side: 'after', resource: after });
}

/** `group G [before X | after X]`: the form that pcs has since 0.11.7. */
function parseGroupWords(words: readonly string[]): Result<Placement, Diagnostic> {
  const [group, side, resource, extra] = words;
  if (group === undefined || extra !== undefined) return failure(diagnose('GROUP_NOT_ONE', {}));
  if (side === undefined) return success({ kind: 'group', group });
  if ((side !== 'before' && side !== 'after') || resource === undefined) {
    return failure(diagnose('GROUP_NOT_ONE', {}));
  }
  return success({ kind: 'group', group, beside: { side, resource } });
}
