/** A bar chart as it is to be saved as a picture: figures, words and fillings, no sizes. */
export interface ChartPicture {
  title: string;
  /** What is counted, and of which choice. */
  notes: readonly string[];
  source: string;
  legend: readonly { label: string; fill: ChartFill }[];
  rows: readonly PictureRow[];
}

export interface PictureRow {
  label: string;
  /** The value in words, at the bar's end. */
  shown: string;
  /** Length of the bar, in the chart's own unit. */
  value: number;
  /** Set off with a line before it. */
  apart: boolean;
  /** Words under the label of a row whose bar has a scale of its own; null for the common scale. */
  ownScale: string | null;
  parts: readonly { share: number; fill: ChartFill }[];
}

export interface ChartFill {
  pattern: 'solid' | 'hatched' | 'quiet' | 'dotted' | 'hollow';
  /** CSS colour, or null for the chart's own. */
  colour: string | null;
}
