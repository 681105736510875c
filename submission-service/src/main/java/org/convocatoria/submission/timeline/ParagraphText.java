package org.convocatoria.submission.timeline;

/** The words of a published paragraph; they travel apart from it, so that they can be erased. */
public record ParagraphText(String text) {}
