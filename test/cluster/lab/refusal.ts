/** What whoever asked for it can mend: what is wrong on one line, what to do about it on the next. */
export class Refusal extends Error {
  constructor(what: string, whatToDo: string) {
    super(`${what}\n${whatToDo}`);
  }
}
