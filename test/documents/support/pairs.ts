/** Every `NAME=VALUE` of a configuration: parameters, meta attributes, properties, in the order of the file. */
export function pairs(configuration: string): string[] {
  const found = configuration.matchAll(/<nvpair id="[^"]+" name="([^"]+)" value="([^"]*)"/g);
  return [...found].map(([, name, value]) => `${name}=${value}`);
}
