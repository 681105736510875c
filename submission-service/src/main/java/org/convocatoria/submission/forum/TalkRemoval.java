package org.convocatoria.submission.forum;

/** The title of the talk that is to go, so that no other one goes in its place. */
public record TalkRemoval(String title) {}
