package org.convocatoria.test.misdeed.thing.web;

import org.convocatoria.test.misdeed.thing.pages.ThingPages;

/** A programming interface that knows the pages. */
public record ControllerOfPages(ThingPages other) {}
