/** The one scale of type, in units of a picture 720 wide: on a printed page of that width about 12, 9 and 8 points. */
export const TITLE_SIZE = 16;
export const TEXT_SIZE = 13;
export const SMALL_SIZE = 12;
/** From line to line. */
export const LINE_HEIGHT = 16;
export const FONT = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

/** White around words that may lie on lines. */
export const HALO = {
  "paint-order": "stroke",
  stroke: "#ffffff",
  "stroke-width": 3,
  "stroke-linejoin": "round",
} as const;

/** The edges of the plotting area. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
