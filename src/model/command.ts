import type { Context } from './context.ts';
import type { OptionName, Options } from './options.ts';

/**
 * A command as data. The words typed are the file's path below `src/commands`; help, manual, completion and
 * the argument parser are all made from this value.
 */
export interface CommandDefinition {
  /** The words typed, e.g. `['cluster', 'node', 'add-guest']`. */
  readonly words: readonly string[];
  /** Other words for the same command, each whole. */
  readonly aliases?: readonly (readonly string[])[];
  /** One line, no full stop. */
  readonly summary: string;
  /** Paragraphs for `--help` and the manual; says what pcs does otherwise where that differs. */
  readonly description?: string;
  /** What pcs does otherwise, where a pcs user would be surprised. */
  readonly differsFromPcs?: string;
  /** Works, but is not in help, manual and completion: for shell completion itself. */
  readonly hidden?: boolean;
  readonly positionals: readonly Positional[];
  /** The options this command takes beside `--help`, `--debug` and those that say where the cluster is. */
  readonly options: readonly OptionName[];
  /** Where its words say whether it shows or changes: those of `options` that it takes with these words. */
  readonly optionsWith?: (words: readonly string[]) => readonly OptionName[];
  /** How it reaches the cluster: `file` also takes `-f`; `live` refuses it. */
  readonly cluster: 'file or live' | 'live' | 'none';
  readonly examples: readonly Example[];
  run(input: CommandInput, context: Context): Promise<ExitStatus>;
}

export interface Positional {
  /** Shown in the usage line, e.g. `NODE_NAME`. */
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  /** Takes all words that are left: `name=value` pairs and keyword groups. Only the last may. */
  readonly rest?: boolean;
  /** What shell completion offers: ids or names from the CIB, or fixed words. */
  readonly complete?: Completion | readonly string[];
}

/** What is offered by the cluster, and in some places by the words in front: each is answered in `src/plan/completion-*`. */
export type Completion =
  | NameCompletion
  | WordCompletion
  | SettingCompletion
  | 'agent'
  | 'fence-agent'
  | 'file';

/** Names of one kind, whatever stands in front. */
export type NameCompletion =
  | 'resource'
  | 'resource-or-tag'
  | 'stonith-device'
  | 'group'
  | 'clone'
  | 'bundle'
  | 'tag'
  | 'virtual-machine'
  | 'guest-node'
  | 'ghost-node'
  | 'remote-node'
  | 'pacemaker-remote-node'
  | 'node'
  | 'cluster-node'
  | 'constraint'
  | 'rule'
  | 'property'
  | 'property-setting'
  | 'defaults-set'
  | 'op-defaults-set';

/** Words of a grammar: keywords, and the names that may stand between them. */
export type WordCompletion =
  | 'status-filter'
  | 'group-member'
  | 'tag-change'
  | 'placement'
  | 'location-config'
  | 'order'
  | 'colocation'
  | 'resource-sets'
  | 'ticket'
  | 'level-selection'
  | 'node-attribute';

/** Settings of a resource, by what its agent takes. */
export type SettingCompletion =
  | 'new-resource'
  | 'new-device'
  | 'resource-setting'
  | 'resource-meta'
  | 'clone-setting';

export interface Example {
  readonly command: string;
  readonly does: string;
}

export interface CommandInput {
  /** The words after the command's own, options taken out. */
  readonly words: readonly string[];
  readonly options: Options;
  /** The command as typed, for "run this again" hints and the journal; secrets never come on a command line. */
  readonly typed: string;
}

/** 0 done or already so; 1 anything else; 2 only where pcs or `--detailed-exitcode` has it. */
export type ExitStatus = 0 | 1 | 2;

/** Identity, for type inference and so that every command reads alike. */
export function defineCommand(definition: CommandDefinition): CommandDefinition {
  return definition;
}
