package org.convocatoria.submission.forum;

/** The title of the talk to remove, so that no other one is removed instead. */
public record TalkRemoval(String title) {}
