const STUDY = `dutycycle study                        a made-up town, from a seed
dutycycle study CALLS.csv --time-zone ZONE [--roster ROSTER.csv] [--config CONFIG.json] [--departments MERGER.json]

  Reads the files, measures, and writes the study: for people (HTML, Markdown) and for programs (JSON, CSV).

  CALLS.csv      a dispatch export: CSV, or JSON records; --calls CALLS.csv says the same
  --time-zone    the IANA zone of the agency's wall clock, such as America/Los_Angeles
  --roster       who was on duty: one span a row (unit or head count, start, end)
  --config       what the files do not say: see dutycycle init
  --departments  two departments, forms of merging them, and what else could be done, as JSON: see dutycycle init --departments
  --service      police, fire or ems, where the file holds one service only
  --out          a folder for everything, or a file.html for the document alone; default out
  --seed         of the made-up town and of intervals that are drawn; default 1
  --json         print the study as JSON, and write nothing`;

const INSPECT = `dutycycle inspect CALLS.csv --time-zone ZONE [--config CONFIG.json] [--service SERVICE] [--json]

  What a file holds, before anything is computed: which column was taken for what, in which format, what was taken for granted,
  and what is wrong with it.`;

const INIT = `dutycycle init [CALLS.csv] [--time-zone ZONE] [--out dutycycle.config.json] [--force]

dutycycle init --departments [--out merger.json] [--force]

  Writes a configuration with comments, filled with the columns of a file where one is given; with --departments, two made-up departments
  and what may be asked of their merger, with comments. --force writes over a file that is there.`;

const COMPARE = `dutycycle compare A.json B.json [--json]

  The figures of two studies (study.json of each) side by side, with their differences.`;

/** The help of each command, by its name. */
export const COMMAND_HELP: Readonly<Record<string, string>> = {
  study: STUDY,
  inspect: INSPECT,
  init: INIT,
  compare: COMPARE,
};

export const HELP: string = `dutycycle: what share of officers' time goes to calls, and what follows from it

${Object.values(COMMAND_HELP).join("\n\n")}

dutycycle COMMAND --help   the help of one command
dutycycle --version

Exit codes: 0 done; 1 a file cannot be used; 2 the command is wrong.`;
