package org.convocatoria.test.misdeed.thing.messaging;

/** The other edge. */
public record ThingListener(String name) {}
