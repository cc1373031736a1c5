export declare const HERE: string;
export declare const BUILD: string;
export declare function bundle(folder?: string): Promise<string>;
export declare function buildYardstick(): string | null;
