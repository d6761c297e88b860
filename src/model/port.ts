/** TCP port that pacemaker_remote listens on unless told otherwise (Pacemaker Remote, section 3.3). */
export const defaultRemotePort = 3121;

/** Whether the text is a port number that can be dialed: 1 to 65535, decimal digits only. */
export function isPort(text: string): boolean {
  return /^[0-9]{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}
