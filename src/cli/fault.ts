/** Why a command could not be done, as a sentence that says what to do; it is printed as it stands. */
export class CommandFault extends Error {
  /** 1: a file cannot be used; 2: the command is wrong. */
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, sentence: string) {
    super(sentence);
    this.name = "CommandFault";
    this.exitCode = exitCode;
  }
}
