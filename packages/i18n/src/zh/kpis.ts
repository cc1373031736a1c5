/** Messages of the namespace `kpis`, Chinese (the source language). */
export const kpis = {} as const;
