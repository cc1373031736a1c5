/** Messages of the namespace `problems`, Chinese (the source language). */
export const problems = {} as const;
