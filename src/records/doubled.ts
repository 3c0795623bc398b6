/** The same column with room for twice as many rows; what is new is zero. */
export function doubled<
  Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array,
>(column: Column): Column {
  const Kind = column.constructor as new (length: number) => Column;
  const result = new Kind(column.length * 2);
  result.set(column);
  return result;
}
