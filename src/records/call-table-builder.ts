import { SERVICES } from "../quantity/duty-span.ts";
import { type CallForService, DEFAULT_MAX_HOURS, INITIATORS } from "./call.ts";
import { CallTable } from "./call-table.ts";
import { doubled } from "./doubled.ts";
import { IdIndex } from "./id-index.ts";
import { permuted, TextColumnBuilder } from "./text-dictionary.ts";

const encoder = new TextEncoder();
const UNKNOWN_SERVICE = SERVICES.indexOf("unknown");
const UNKNOWN_INITIATOR = INITIATORS.indexOf("unknown");

/**
 * Fills the columns of a `CallTable`, row by row. Responses may come in any order; `finish` puts those of one
 * call together, in the order in which they came.
 */
export class CallTableBuilder {
  calls = 0;
  responses = 0;

  readonly ids: IdIndex = new IdIndex();
  readonly type: TextColumnBuilder = new TextColumnBuilder();
  readonly priority: TextColumnBuilder = new TextColumnBuilder();
  readonly area: TextColumnBuilder = new TextColumnBuilder();
  readonly disposition: TextColumnBuilder = new TextColumnBuilder();
  readonly unit: TextColumnBuilder = new TextColumnBuilder();
  readonly role: TextColumnBuilder = new TextColumnBuilder();
  service: Uint8Array<ArrayBuffer> = new Uint8Array(64);
  initiator: Uint8Array<ArrayBuffer> = new Uint8Array(64);
  receivedAt: Float64Array = new Float64Array(64);
  latitude: Float64Array = new Float64Array(0);
  longitude: Float64Array = new Float64Array(0);
  personnel: Float32Array = new Float32Array(64);
  dispatchedAt: Float64Array = new Float64Array(64);
  enrouteAt: Float64Array = new Float64Array(64);
  arrivedAt: Float64Array = new Float64Array(64);
  clearedAt: Float64Array = new Float64Array(64);
  private callOf = new Uint32Array(64);
  private together = true;

  /** A new call with no text, no time and no place yet; returns its row. */
  addCall(): number {
    const row = this.calls++;
    if (row === this.receivedAt.length) {
      this.service = doubled(this.service);
      this.initiator = doubled(this.initiator);
      this.receivedAt = doubled(this.receivedAt);
    }
    this.service[row] = UNKNOWN_SERVICE;
    this.initiator[row] = UNKNOWN_INITIATOR;
    this.receivedAt[row] = Number.NaN;
    return row;
  }

  /** Gives a call its place; the two columns exist only from the first place on. */
  place(call: number, latitude: number, longitude: number): void {
    if (call >= this.latitude.length) {
      const length = Math.max(this.receivedAt.length, call + 1);
      const grown = [
        new Float64Array(length).fill(Number.NaN),
        new Float64Array(length).fill(Number.NaN),
      ] as const;
      grown[0].set(this.latitude);
      grown[1].set(this.longitude);
      [this.latitude, this.longitude] = grown;
    }
    this.latitude[call] = latitude;
    this.longitude[call] = longitude;
  }

  /** A response of a call, its four times still to be set: NaN where absent. Returns its row. */
  addResponse(call: number, personnel: number): number {
    const row = this.responses++;
    if (row === this.clearedAt.length) {
      this.personnel = doubled(this.personnel);
      this.dispatchedAt = doubled(this.dispatchedAt);
      this.enrouteAt = doubled(this.enrouteAt);
      this.arrivedAt = doubled(this.arrivedAt);
      this.clearedAt = doubled(this.clearedAt);
      this.callOf = doubled(this.callOf);
    }
    if (row > 0 && call < (this.callOf[row - 1] as number)) this.together = false;
    this.callOf[row] = call;
    this.personnel[row] = personnel;
    return row;
  }

  /** A call given as an object, believed as it is. */
  addRecord(record: CallForService): void {
    const call = this.addCall();
    const id = encoder.encode(record.id);
    this.ids.append(id, 0, id.length);
    this.service[call] = SERVICES.indexOf(record.service);
    this.initiator[call] = INITIATORS.indexOf(record.initiator);
    this.type.setText(call, record.type);
    this.priority.setText(call, record.priority ?? "");
    this.area.setText(call, record.area ?? "");
    this.disposition.setText(call, record.disposition ?? "");
    this.receivedAt[call] = record.receivedAt ?? Number.NaN;
    if (record.latitude !== undefined && record.longitude !== undefined) {
      this.place(call, record.latitude, record.longitude);
    }
    for (const response of record.responses) {
      const row = this.addResponse(call, response.personnel);
      this.dispatchedAt[row] = response.dispatchedAt ?? Number.NaN;
      this.enrouteAt[row] = response.enrouteAt ?? Number.NaN;
      this.arrivedAt[row] = response.arrivedAt ?? Number.NaN;
      this.clearedAt[row] = response.clearedAt ?? Number.NaN;
      this.unit.setText(row, response.unit ?? "");
      this.role.setText(row, response.role ?? "");
    }
  }

  /** The table; the builder is spent. Columns are cut to size one at a time, so that memory never doubles. */
  finish(timeZone: string, maxHours: number = DEFAULT_MAX_HOURS): CallTable {
    const { calls, responses } = this;
    const responseStart = new Uint32Array(calls + 1);
    for (let r = 0; r < responses; r++) {
      const next = (this.callOf[r] as number) + 1;
      responseStart[next] = (responseStart[next] as number) + 1;
    }
    for (let c = 0; c < calls; c++) {
      responseStart[c + 1] = (responseStart[c + 1] as number) + (responseStart[c] as number);
    }
    const order = this.together ? undefined : this.orderByCall(responseStart);
    this.callOf = new Uint32Array(0);
    const packedIds = this.ids.packed();
    if (this.latitude.length > 0 && this.latitude.length < calls)
      this.place(calls - 1, Number.NaN, Number.NaN);
    const cut = <Column extends Float64Array | Float32Array>(column: Column): Column =>
      order === undefined ? (column.slice(0, responses) as Column) : permuted(column, order);
    const spent = new Float64Array(0);
    const take = (name: "dispatchedAt" | "enrouteAt" | "arrivedAt" | "clearedAt"): Float64Array => {
      const column = cut(this[name]);
      this[name] = spent;
      return column;
    };
    return CallTable.fromColumns({
      timeZone,
      maxHours,
      length: calls,
      responseCount: responses,
      idBytes: packedIds.bytes,
      idEnd: packedIds.ends,
      service: this.service.slice(0, calls),
      initiator: this.initiator.slice(0, calls),
      type: this.type.finish(calls),
      priority: this.priority.finish(calls),
      area: this.area.finish(calls),
      disposition: this.disposition.finish(calls),
      receivedAt: this.receivedAt.slice(0, calls),
      latitude: this.latitude.slice(0, calls),
      longitude: this.longitude.slice(0, calls),
      responseStart,
      unit: this.unit.finish(responses, order),
      role: this.role.finish(responses, order),
      personnel: cut(this.personnel),
      dispatchedAt: take("dispatchedAt"),
      enrouteAt: take("enrouteAt"),
      arrivedAt: take("arrivedAt"),
      clearedAt: take("clearedAt"),
    });
  }

  private orderByCall(responseStart: Uint32Array): Uint32Array {
    const next = responseStart.slice();
    const order = new Uint32Array(this.responses);
    for (let r = 0; r < this.responses; r++) {
      const call = this.callOf[r] as number;
      order[next[call] as number] = r;
      next[call] = (next[call] as number) + 1;
    }
    return order;
  }
}
