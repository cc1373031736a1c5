/** Light and colours of the hall: daylight for the light theme, an evening hall for the dark one. */
import type { Quality, Theme } from '../scene-props.ts';

export interface Atmosphere {
  readonly background: string;
  readonly concrete: string;
  readonly gridLine: string;
  readonly gridStrength: number;
  /** soft light from all sides (room environment) */
  readonly environment: number;
  readonly sky: string;
  readonly ground: string;
  readonly hemisphere: number;
  readonly key: string;
  readonly keyStrength: number;
  readonly fill: string;
  readonly fillStrength: number;
  readonly exposure: number;
  /** daylight that falls through the roof, seen as soft bands on the floor; 0: none */
  readonly roofLight: number;
  /** hanging lamps; null: they are off */
  readonly lamps: { readonly colour: string; readonly strength: number } | null;
  /** how strongly lit lamps glow */
  readonly glow: number;
  readonly accent: string;
}

export const ATMOSPHERES: Readonly<Record<Theme, Atmosphere>> = {
  light: {
    background: '#dfe4e8',
    concrete: '#989b9c',
    gridLine: '#4d565e',
    gridStrength: 0.32,
    environment: 0.36,
    sky: '#f4f8ff',
    ground: '#b9b4ab',
    hemisphere: 0.26,
    key: '#fff6e8',
    keyStrength: 2.65,
    fill: '#dbe8ff',
    fillStrength: 0.3,
    exposure: 0.95,
    roofLight: 0.1,
    lamps: null,
    glow: 0.32,
    accent: '#1668dc',
  },
  dark: {
    background: '#11151a',
    concrete: '#4d5257',
    gridLine: '#8fa0b0',
    gridStrength: 0.2,
    environment: 0.22,
    sky: '#6f86a8',
    ground: '#1c1f24',
    hemisphere: 0.35,
    key: '#cfe0ff',
    keyStrength: 1.05,
    fill: '#ffb978',
    fillStrength: 0.35,
    exposure: 1.05,
    roofLight: 0,
    lamps: { colour: '#ffdcae', strength: 1.9 },
    glow: 0.8,
    accent: '#4c9bff',
  },
};

export interface Detail {
  readonly dpr: readonly [number, number];
  readonly antialias: boolean;
  /** 0: no shadows */
  readonly shadowMap: number;
  readonly contactShadows: boolean;
  /** corners darkened in the finished picture */
  readonly occlusion: boolean;
  /** hanging lamps that light the evening hall */
  readonly hangingLamps: boolean;
  readonly arcLights: number;
  readonly sparks: number;
}

export const DETAILS: Readonly<Record<Quality, Detail>> = {
  low: {
    dpr: [0.75, 1],
    antialias: false,
    shadowMap: 0,
    contactShadows: true,
    occlusion: false,
    hangingLamps: false,
    arcLights: 0,
    sparks: 0,
  },
  medium: {
    dpr: [1, 1.5],
    antialias: true,
    shadowMap: 2048,
    contactShadows: true,
    occlusion: false,
    hangingLamps: true,
    arcLights: 2,
    sparks: 96,
  },
  high: {
    dpr: [1, 2],
    antialias: true,
    shadowMap: 4096,
    contactShadows: true,
    occlusion: true,
    hangingLamps: true,
    arcLights: 4,
    sparks: 192,
  },
};
