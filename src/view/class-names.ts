/** What readers see of a class, in the order of CLASSES. */
export const CLASS_NAMES = [
  'Words of cooperation',
  'Deeds of cooperation',
  'Words of conflict',
  'Deeds of conflict',
  'Other',
] as const;
