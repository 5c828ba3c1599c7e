declare module 'core-js-compat' {
  export default function compat(options: { readonly targets: string; readonly modules?: string }): { readonly list: readonly string[] };
}
