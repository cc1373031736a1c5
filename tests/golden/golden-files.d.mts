import type { CatalogFile } from '@taktwerk/catalog';
import type { GoldenFiles } from './golden-runs.ts';

export declare const ROOT: string;
export declare function catalogFiles(): readonly CatalogFile[];
export declare function goldenFiles(): GoldenFiles;
export declare function writtenDigests(): Readonly<Record<string, string>>;
