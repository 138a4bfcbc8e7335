import type { Training } from './programmes';

/** What the staff may be trained in that was asked about, and the words that name it. */
const topicWords = {
  droger: /\bdrog(?!scen)|narkotika|\bandt\b/i,
  rekrytering: /rekryter/i,
  musik: /musik/i,
  trender: /trend/i,
} as const;
export type TrainingTopic = keyof typeof topicWords;
export const trainingTopics: readonly TrainingTopic[] = [
  'droger',
  'rekrytering',
  'musik',
  'trender',
];

/**
 * Whether a training's own words name a topic. A place where drugs are sold (drogscen) says where, not what the training
 * is about.
 */
export function namesTopic(
  { name, training, description }: Training,
  topic: TrainingTopic,
): boolean {
  return [name, training, description].some((text) => topicWords[topic].test(text ?? ''));
}
