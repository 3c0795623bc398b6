import { DutycycleError } from "../index.ts";
import { VERSION } from "../report/version.ts";
import { compare } from "./compare.ts";
import { CommandFault } from "./fault.ts";
import { COMMAND_HELP, HELP } from "./help.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import { plainText } from "./plain-text.ts";
import { study } from "./study.ts";

/** Each takes what stands behind its name and gives what is to be printed. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<string>>> = {
  study,
  inspect,
  init,
  compare,
};

/** What a run of the command prints, and the code with which it ends. */
export interface Outcome {
  /** 0: done; 1: a file cannot be used; 2: the command is wrong. */
  readonly exitCode: 0 | 1 | 2;
  readonly text?: string;
  /** What went wrong; an error that is nobody's fault but the program's comes as it is, with its stack. */
  readonly fault?: unknown;
}

/** The command with what stands behind its name. */
export async function run(args: readonly string[]): Promise<Outcome> {
  const [command, ...rest] = args;
  if (command === undefined) return { exitCode: 2, text: HELP };
  if (command === "help" || command === "--help" || command === "-h") return { exitCode: 0, text: HELP };
  if (command === "--version") return { exitCode: 0, text: VERSION };
  const named = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (named === undefined) {
    const names = Object.keys(COMMANDS).join(", ");
    const fault = `dutycycle: There is no command "${command}". There are ${names}. See: dutycycle --help`;
    return { exitCode: 2, fault: plainText(fault) };
  }
  if (rest.includes("--help") || rest.includes("-h"))
    return { exitCode: 0, text: COMMAND_HELP[command] as string };
  try {
    return { exitCode: 0, text: plainText(await named(rest)) };
  } catch (error) {
    return explained(error);
  }
}

/** A fault in the user's words; a bug keeps its stack. */
function explained(error: unknown): Outcome {
  if (error instanceof CommandFault) {
    return { exitCode: error.exitCode, fault: plainText(`dutycycle: ${error.message}`) };
  }
  if (error instanceof DutycycleError) {
    const exitCode = error.code === "unusable-file" ? 1 : 2;
    return { exitCode, fault: plainText(`dutycycle: ${error.message}`) };
  }
  return { exitCode: 1, fault: error };
}
