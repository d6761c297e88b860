/** Which defaults a command is about: those of resources (meta attributes) or those of operations. */
export type DefaultsSection = 'rsc_defaults' | 'op_defaults';

/** The words in front of what `resource defaults` and `resource op defaults` have in common. */
export function defaultsWords(section: DefaultsSection): readonly string[] {
  return section === 'op_defaults' ? ['resource', 'op', 'defaults'] : ['resource', 'defaults'];
}
