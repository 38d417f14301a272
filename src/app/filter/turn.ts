const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/** Lets the page do what waits; goes on after that. */
export const turn = () => scheduler?.yield?.() ?? new Promise<void>((done) => setTimeout(done));
