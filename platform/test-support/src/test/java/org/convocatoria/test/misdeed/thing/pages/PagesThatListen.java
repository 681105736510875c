package org.convocatoria.test.misdeed.thing.pages;

import org.convocatoria.test.misdeed.thing.messaging.ThingListener;

/** Pages that know how the feature hears of others. */
public record PagesThatListen(ThingListener other) {}
