/**
 * Text to be rendered stands in double quotes in a prompt: the page's own advice. Straight and
 * typographic quotes are meant alike, and the brackets that Chinese and Japanese set instead. It may
 * be several lines, and ends with its paragraph. A straight quote behind a digit is a mark of inches,
 * and behind a Latin letter it opens nothing.
 */
export const quotedText =
  /(?<![\p{Script=Latin}\p{N}])"(?:[^"\n]|\n(?!\n))+"|“(?:[^“”\n]|\n(?!\n))+”|„(?:[^„“”\n]|\n(?!\n))+[“”]|「(?:[^「」\n]|\n(?!\n))+」|『(?:[^『』\n]|\n(?!\n))+』/gu;
