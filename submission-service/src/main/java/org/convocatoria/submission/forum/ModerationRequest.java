package org.convocatoria.submission.forum;

/** The reason for taking a text off the public page. */
public record ModerationRequest(String reason) {}
