/** Messages of the namespace `phases`, Chinese (the source language). */
export const phases = {} as const;
