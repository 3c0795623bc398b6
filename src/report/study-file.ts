/** A file to be written, by its name. */
export interface StudyFile {
  readonly name: string;
  readonly text: string;
}
