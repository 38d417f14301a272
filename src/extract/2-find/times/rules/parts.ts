/** Parts that several patterns share, written `@name` in them. */
export const PARTS: Record<string, string> = {
  /** "early", "mid-", "late", "the end of", "early in": TIMEX3 keeps them inside. */
  part: '(early|mid|late|earlier|later) (- | in the | in)? | (the | its)? (very)? (start|beginning|end|middle|close) of (the)?',
  /** "about", "more than", "at least". */
  about:
    'about|around|some|nearly|almost|roughly|approximately|over|under|(more|less|fewer|longer) than|(a little|a bit|slightly|far|much|not|no) (more|less) than|exactly|precisely|at least|at most|up to|just over|just under|well over|(a little|slightly|well) (over|under)',
  /** A count of units. */
  count:
    '<num:low> (or|to|-) <num:count> | <num:count> and a half | <num:count> | a half | half an | half a | a couple of | a couple | a few | the | a | an | one',
  many: 'several|many|few|some|a number of|dozens of|hundreds of|thousands of|countless|numerous|various|these|those|a few|a couple of|a couple',
  full: 'full|whole|straight|consecutive|solid|long|more|entire|successive|additional|extra|intense|short|turbulent|bitter|difficult',
  next: 'next|following|ensuing|subsequent|succeeding',
  before: 'previous|preceding|prior',
  coming: 'coming|upcoming|next',
  past: 'last|past|previous|recent',
  dayOfMonth: '<day:day> | <dayord:day>',
  year: '<year:year>',
  /** A year told by its place after another: "that year", "last year". */
  otherYear:
    'that (same)? year | the same year | the (following|next) year | this year | last year | next year | the previous year',
};
