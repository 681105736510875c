package org.convocatoria.test.misdeed.thing.messaging;

import org.convocatoria.test.misdeed.thing.pages.ThingPages;

/** A listener that knows the pages. */
public record ListenerThatShows(ThingPages other) {}
