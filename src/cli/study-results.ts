import type {
  Availability,
  CallTable,
  Concurrency,
  Exclusion,
  ReadReport,
  ResponseTimeRow,
  RosterReport,
  RowMeaning,
  Service,
  ServiceTimeRow,
  Workload,
} from "../index.ts";

/** What was found of one service; `service` is absent where the records do not tell services apart. */
export interface ServiceResults {
  readonly service: Service | undefined;
  readonly workload: Workload;
  readonly byArea: Workload;
  readonly responseTimes: readonly ResponseTimeRow[];
  readonly serviceTimes: readonly ServiceTimeRow[];
  readonly concurrency: Concurrency;
  readonly availability: Availability | undefined;
}

/** Everything that a study found, for the page and the files. */
export interface StudyResults {
  readonly title: string;
  readonly calls: CallTable;
  readonly report: ReadReport;
  /** What the options said of columns: service, initiator, role, personnel. */
  readonly meaning: RowMeaning;
  readonly excluded: readonly Exclusion[];
  readonly rosterReport: RosterReport | undefined;
  readonly services: readonly ServiceResults[];
  /** Units by role, whatever the service of the calls: an engine on a medical call is at work too. */
  readonly byRole: Workload;
}
