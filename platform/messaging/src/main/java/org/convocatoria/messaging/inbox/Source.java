package org.convocatoria.messaging.inbox;

import java.time.Instant;

/**
 * Where an event came from: the aggregate's key, its place in the aggregate's sequence, and when it
 * was written.
 */
public record Source(String key, long sequence, String eventId, String type, Instant at) {}
