/** Vite carries the WebAssembly of the solver along; esbuild leaves its address to the user. */
export async function solver(whole) {
  if (import.meta.env?.PROD) return undefined;
  return await whole.loadSolver({ locate: () => "/highs.wasm" });
}
