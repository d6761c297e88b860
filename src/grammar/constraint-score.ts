/** Whether the text is a score: a whole number or INFINITY, with an optional sign (schema file score.rng). */
export function isScore(text: string): boolean {
  return /^[+-]?([0-9]+|INFINITY)$/.test(text);
}

/** The score of `avoids`: that of `prefers` with the other sign. */
export function negatedScore(score: string): string {
  if (score.startsWith('-')) return score.slice(1);
  return `-${score.replace(/^\+/, '')}`;
}
