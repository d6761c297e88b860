/** Which defaults a command is about: those of resources (meta attributes) or those of operations. */
export type DefaultsSection = 'rsc_defaults' | 'op_defaults';
