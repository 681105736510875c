package org.convocatoria.test.misdeed.thing;

import org.convocatoria.pages.Sheet;

/** Domain that is made with the pages' kit. */
record KnowsTheKit(Sheet sheet) {}
