package org.convocatoria.test.misdeed.other.pages;

import org.convocatoria.test.misdeed.thing.pages.ThingPages;

/** Pages that are built upon another feature's. */
public record OtherPages(ThingPages others) {}
