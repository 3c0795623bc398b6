import { element } from "./element.ts";

export interface SliderOptions {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly text: (value: number) => string;
}

/** A labelled slider that says its value, in sight and to screen readers. */
export function slider(
  options: SliderOptions,
  moved: () => void,
): { readonly row: HTMLElement; readonly value: () => number } {
  const { id, label, min, max, step, value, text } = options;
  const input = element("input", { type: "range", id, min, max, step, value });
  const output = element("output", { for: id });
  const say = (): void => {
    output.textContent = text(input.valueAsNumber);
    input.setAttribute("aria-valuetext", text(input.valueAsNumber));
  };
  input.addEventListener("input", () => {
    say();
    moved();
  });
  say();
  const row = element("div", { class: "slider" }, element("label", { for: id }, label), output, input);
  return { row, value: () => input.valueAsNumber };
}
