package org.convocatoria.submission.forum;

import java.time.Instant;

/** A conclusion whose contribution is owed. */
public record Owed(String conclusion, Instant at) {}
