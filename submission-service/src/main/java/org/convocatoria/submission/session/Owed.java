package org.convocatoria.submission.session;

import java.time.Instant;

/**
 * A contribution that still has to be made or taken back.
 *
 * @param excerpt the id of its excerpt
 * @param takingBack true if it has to be taken back
 * @param at the time since which it is owed
 */
public record Owed(String excerpt, boolean takingBack, Instant at) {}
