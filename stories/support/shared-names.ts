/** The stories that every widget has, by these names, so that whoever knows one widget's stories knows all. */
export const sharedStories = [
  'Default',
  'Loading',
  'Empty',
  'Failed',
  'Offline',
  'Stale',
  'Forbidden',
  'Many',
  'LongWords',
  'Narrow',
  'RightToLeft',
  'Dark',
  'Themed',
] as const;
