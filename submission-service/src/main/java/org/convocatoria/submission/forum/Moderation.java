package org.convocatoria.submission.forum;

import java.time.Instant;

/** The removal of a text from the public page, with the reason shown in its place. */
public record Moderation(String reason, Instant at) {}
