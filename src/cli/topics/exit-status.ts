/** `pacer help exit-status`. */
export const exitStatus = `Exit status

  0  done, or already so: nothing had to be done
  1  not done: a rule refused it, a host or the cluster could not do it, or the
     command was not understood; the last lines of standard error say which
  2  only with --dry-run --detailed-exitcode: something would change (0: nothing
     would); and, as in pcs, 'node attribute NODE NAME=' where there is no such
     attribute

A command that failed on its way says what is done and what is not. The same
command typed again does what is left: what is done is found to be so.

After an interrupt the status is 128 and the signal's number: 130 for Ctrl-C.

Results go to standard output; progress, warnings and errors to standard error.
With --output-format=json everything, errors too, is one document on standard
output; its diagnostics have codes that do not change between versions.
`;
