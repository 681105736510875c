package org.convocatoria.messaging.outbox;

/** The result of a create: the aggregate, and whether an earlier request had already made it. */
public record Created<S>(Stored<S> stored, boolean repeated) {}
