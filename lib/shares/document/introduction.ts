import { micromark } from 'micromark';
import { Html } from '#lib/shares/document/html';

/**
 * The Markdown of an introduction as HTML. What is HTML in it stays text, links lead to web pages and
 * mail only, and of a picture its words are left: a page of a share fetches nothing from elsewhere.
 */
export function introductionHtml(markdown: string): Html {
  const withoutHtml = { disable: { null: ['htmlFlow', 'htmlText'] } };
  const whole = micromark(markdown, { extensions: [withoutHtml] });
  const text = whole.replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1');
  // Headings begin below that of the page; what is text cannot look like a tag any more.
  const lowered = text.replace(
    /<(\/?)h([1-5])>/g,
    (_, end, level) => `<${end}h${Number(level) + 1}>`,
  );
  return new Html(lowered.replaceAll('<a href="', '<a rel="nofollow noopener noreferrer" href="'));
}
