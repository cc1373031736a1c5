/** Messages of the namespace `common`, Chinese (the source language). */
export const common = {} as const;
