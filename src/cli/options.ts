import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandFault } from "./fault.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Given<Named extends Options> = ReturnType<
  typeof parseArgs<{ options: Named; allowPositionals: true; args: string[] }>
>;

/** What may stand behind each option that takes a value. */
const EXAMPLES: Readonly<Record<string, string>> = {
  calls: "cad.csv",
  "time-zone": "America/Los_Angeles",
  roster: "roster.csv",
  config: "dutycycle.config.json",
  departments: "merger.json",
  service: "police",
  out: "report.html",
  seed: "1",
};

/** An option with a value as somebody would write it: `--time-zone America/Los_Angeles`. */
export function exampleOf(name: string): string {
  return `--${name} ${EXAMPLES[name] ?? "VALUE"}`;
}

/** That a command takes one file of calls, where it was given none or several. */
export function oneFile(command: string, given: readonly string[]): string {
  const what = given.length === 0 ? "none was given" : `${given.length} were given: ${given.join(", ")}`;
  return `${command} takes one file of calls, and ${what}. For example: dutycycle ${command} cad.csv ${exampleOf("time-zone")}`;
}

/** The options and files of a command; what is wrong with one is said before anything is read. */
export function givenOptions<const Named extends Options>(
  command: string,
  args: readonly string[],
  options: Named,
): Given<Named> {
  const config = { args: [...args], options, allowPositionals: true } as const;
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const why = faultOf(token, options, seen);
    if (why !== undefined) throw new CommandFault(2, `${why}. See: dutycycle ${command} --help`);
    seen.add(token.name);
  }
  return parseArgs(config);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function faultOf(
  { name, rawName, value, inlineValue }: OptionToken,
  options: Options,
  seen: ReadonlySet<string>,
): string | undefined {
  const known = Object.hasOwn(options, name) && rawName === `--${name}` ? options[name] : undefined;
  if (known === undefined) {
    const meant = Object.keys(options).find((each) => isNear(each, name));
    return `There is no option ${rawName}${meant === undefined ? "" : `; --${meant} may be meant`}`;
  }
  if (seen.has(name)) return `The option ${rawName} is given twice: one of them would go unseen`;
  if (known.type === "boolean") {
    return value === undefined ? undefined : `The option ${rawName} takes no value, and "${value}" was given`;
  }
  const isMissing = value === undefined || value === "" || (inlineValue === false && value.startsWith("-"));
  return isMissing ? `The option ${rawName} needs a value, for example ${exampleOf(name)}` : undefined;
}

/** Whether two names differ in how words are joined, or one is the beginning of the other. */
function isNear(name: string, given: string): boolean {
  const [a, b] = [name, given].map((each) => each.toLowerCase().replaceAll(/[^a-z]/g, "")) as [
    string,
    string,
  ];
  return b.length > 2 && (a.startsWith(b) || b.startsWith(a));
}
