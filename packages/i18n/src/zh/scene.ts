/** Messages of the namespace `scene`, Chinese (the source language). */
export const scene = {} as const;
