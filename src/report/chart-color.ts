type ColorName =
  | ("paper" | "ink" | "muted" | "axis" | "grid")
  | ("blue" | "sky" | "paleBlue" | "vermillion" | "sand" | "grey" | "paleGrey");

/**
 * The one set of colours. Hues are of Okabe and Ito's palette, which people with any common colour blindness tell apart;
 * neighbours differ in lightness as well, so that a grey print says the same. No chart tells two things apart by hue alone.
 *
 * @see M. Okabe and K. Ito, Color Universal Design, 2008, figure 16.
 */
export const PALETTE: Readonly<Record<ColorName, string>> = {
  paper: "#ffffff",
  ink: "#1a1a1a",
  muted: "#595959",
  axis: "#8c8c8c",
  grid: "#e2e2e2",
  blue: "#0072b2",
  sky: "#56b4e9",
  paleBlue: "#cfe3f1",
  vermillion: "#d55e00",
  sand: "#f3d9a0",
  grey: "#707070",
  paleGrey: "#d4d4d4",
};

/** From little to much: one hue, ever darker. */
const RAMP: readonly (readonly [number, number, number])[] = [
  [244, 248, 252],
  [190, 215, 235],
  [120, 172, 214],
  [45, 112, 174],
  [8, 48, 95],
];

/** The shade of a value between little (0) and much (1). */
export function shade(part: number): string {
  const place = Math.min(1, Math.max(0, part)) * (RAMP.length - 1);
  const i = Math.min(RAMP.length - 2, Math.floor(place));
  const [from, to] = [RAMP[i], RAMP[i + 1]] as [(typeof RAMP)[0], (typeof RAMP)[0]];
  const channels = from.map((channel, c) =>
    Math.round(channel + (place - i) * ((to[c] as number) - channel))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(color: string): string {
  const { ink, paper } = PALETTE;
  return contrast(ink, color) >= contrast(paper, color) ? ink : paper;
}

/**
 * How well two colours stand apart, from 1 (not at all) to 21 (black on white).
 *
 * @see W3C, Web Content Accessibility Guidelines 2.2, 2023, contrast ratio and relative luminance.
 */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb`, 0 to 1: what a grey print keeps of it. */
export function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
