package org.convocatoria.submission.forum;

/** Why something is taken off the public page. */
public record ModerationRequest(String reason) {}
