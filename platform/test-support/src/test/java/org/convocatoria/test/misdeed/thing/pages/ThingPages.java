package org.convocatoria.test.misdeed.thing.pages;

import org.convocatoria.test.misdeed.thing.web.ThingController;

/** Pages that know the feature's programming interface. */
public record ThingPages(ThingController other) {}
