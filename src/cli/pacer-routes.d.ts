/** Made by the build; `command-routes.ts` gives it its type, which an ambient module cannot import. */
declare module 'pacer:routes' {
  export const routes: unknown;
}
