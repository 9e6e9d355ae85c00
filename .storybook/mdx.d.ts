/** A page written in MDX, which Storybook draws. */
declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
