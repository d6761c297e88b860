/** Properties as pcs 0.11 lists them: a heading, and one line each, sorted by name. */
export function propertyText(values: ReadonlyMap<string, string>): string {
  const lines = [...values.keys()].sort().map((name) => ` ${name}: ${values.get(name)}\n`);
  return ['Cluster Properties:\n', ...lines].join('');
}
