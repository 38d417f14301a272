import { toJsonSchema } from '@valibot/to-json-schema';
import { TimelineSchema } from '../model/timeline.ts';

/** The format of `timeline.json` as JSON Schema (draft 2020-12), made from the same definition that checks the files. */
export function timelineJsonSchema(): object {
  const schema = toJsonSchema(TimelineSchema, { target: 'draft-2020-12', errorMode: 'ignore' });
  return { ...schema, $id: 'timeline.schema.json', title: 'Demarche timeline' };
}
