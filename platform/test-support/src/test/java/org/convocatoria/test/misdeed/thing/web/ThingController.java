package org.convocatoria.test.misdeed.thing.web;

import org.convocatoria.test.misdeed.thing.messaging.ThingListener;

/** An edge that knows the other edge. */
public record ThingController(ThingListener other) {}
