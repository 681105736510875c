package org.convocatoria.submission.venue;

import java.time.LocalDate;

/**
 * A venue as a coordinator names it.
 *
 * @param until the last day on which its code is good
 */
public record VenueRequest(String name, LocalDate until) {}
