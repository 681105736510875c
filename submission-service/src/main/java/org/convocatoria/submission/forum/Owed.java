package org.convocatoria.submission.forum;

import java.time.Instant;

/** A conclusion whose contribution was promised and is not known to be made. */
public record Owed(String conclusion, Instant at) {}
