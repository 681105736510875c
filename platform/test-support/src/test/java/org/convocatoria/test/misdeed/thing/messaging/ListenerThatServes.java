package org.convocatoria.test.misdeed.thing.messaging;

import org.convocatoria.test.misdeed.thing.web.ThingController;

/** A listener that knows the feature's programming interface. */
public record ListenerThatServes(ThingController other) {}
