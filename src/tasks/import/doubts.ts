/** Why a row that can be imported should be looked at first. */
export type DoubtCode =
  /** A date in words, "hösten 2024", taken for months. */
  | 'vagueDate'
  /** Day and month may be the other way round. */
  | 'dayOrMonth'
  /** A number of days, as spreadsheets count them, taken for a date. */
  | 'serialDate'
  /** Not spelt as the value it was taken for. */
  | 'guessedValue'
  /** Rounded to a whole number. */
  | 'rounded'
  /** Not spelt as the place it was taken for. */
  | 'guessedPlace'
  /** Several places are called so; none was taken. */
  | 'severalPlaces'
  /** What should be a position could not be read; the row has none. */
  | 'unreadPosition'
  /** The file has no position for a record that has one in the register, which would be lost. */
  | 'losesPlace'
  /** The row has no id of its own, but the record made from the same name and place differs from it. */
  | 'madeId'
  /** Another record of the layer is called the same. */
  | 'sameName';

export interface Doubt {
  code: DoubtCode;
  /** File key of the field it is about. */
  field?: string;
  /** What stood in the file. */
  found?: string;
  /** What it was taken for, as the register has it, or the id of another record. */
  taken?: string;
}
