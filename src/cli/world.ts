import type { Context } from '../model/context.ts';

/** The part of a `Context` that does not depend on what was typed: made once, by `main`. */
export type World = Omit<Context, 'debug' | 'note'>;
