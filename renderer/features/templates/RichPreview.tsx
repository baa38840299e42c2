import { createElement, type ReactNode } from 'react';
import { TextPicture } from '@/ui/rich/TextPicture';

type Props = {
  html: string;
  /** Draws a piece of its text. */
  children(text: string): ReactNode;
};

const shown = new Set(
  ['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'].map((tag) =>
    tag.toUpperCase(),
  ),
);

/** Markup as it will read: words, their marks and its own pictures, nothing that loads, leads elsewhere or has a style. */
export function RichPreview({ html, children }: Props) {
  return draw(new DOMParser().parseFromString(html, 'text/html').body, children);
}

function draw(parent: Node, text: Props['children']): ReactNode {
  return [...parent.childNodes].map((node, key) => {
    if (node.nodeType === Node.TEXT_NODE) return <span key={key}>{text(node.textContent ?? '')}</span>;
    if (!(node instanceof Element)) return null;
    if (node.tagName === 'BR') return <br key={key} />;
    if (node.tagName === 'IMG') return <TextPicture key={key} cid={cidOf(node)} alt={node.getAttribute('alt') ?? ''} />;
    const inside = draw(node, text);
    if (node.tagName === 'A') return <u key={key}>{inside}</u>;
    if (node.tagName === 'P' && node.childNodes.length === 0) return <br key={key} />;
    return shown.has(node.tagName) ? createElement(node.tagName.toLowerCase(), { key }, inside) : inside;
  });
}

const cidOf = (picture: Element): string => (picture.getAttribute('src') ?? '').replace(/^cid:/u, '');
