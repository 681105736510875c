package org.convocatoria.submission.forum;

import java.time.Instant;

/** What was taken off the public page, when, and the reason that is shown in its place. */
public record Moderation(String reason, Instant at) {}
