// Types of modules that the build makes (sandbox/build/client-bundle.ts).

declare module 'virtual:frame-script' {
  /** The script of the sandbox frame, minified. */
  const script: string
  export default script
}
