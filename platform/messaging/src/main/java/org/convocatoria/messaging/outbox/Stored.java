package org.convocatoria.messaging.outbox;

/** An aggregate as read from the store; the version counts its changes, from 1. */
public record Stored<S>(String id, long version, S state) {}
