package org.convocatoria.submission.forum;

/** A talk of the programme. */
public record Talk(String speaker, String title, int minutes) {}
