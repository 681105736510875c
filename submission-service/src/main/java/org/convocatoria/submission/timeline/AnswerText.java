package org.convocatoria.submission.timeline;

/** The words of an answer; they travel apart from it, so that they can be taken back. */
public record AnswerText(String text) {}
