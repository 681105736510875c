package org.convocatoria.submission.contribution;

/**
 * What a contribution came out of, where nobody handed it in as such.
 *
 * @param kind request, session, consultation, forum or application
 * @param id of the data request, session and so on
 */
public record Origin(String kind, String id) {}
