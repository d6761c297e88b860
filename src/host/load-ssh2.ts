/** The package as types see it; an import of CommonJS may or may not have it all under `default`. */
export type Ssh2 = typeof import('ssh2');

/** ssh2 takes longer to load than Node to start: it is loaded with the first host that needs it. */
export async function loadSsh2(): Promise<Ssh2> {
  const loaded = (await import('ssh2')) as Ssh2 & { readonly default?: Ssh2 };
  return loaded.default ?? loaded;
}
