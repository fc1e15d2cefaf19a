export { recognitionLessons } from './collections';
export { builtInKnowledge } from './knowledge';
export { createBuiltInRecognizer, createUnderstanding, type Understand } from './recognizer';
export { isReferFirst } from './refer-first';
export { createRecognition } from './service';
export { parseReports, trainModel } from './training';
