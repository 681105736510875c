package org.convocatoria.submission.timeline;

import java.util.List;

/** What became of a contribution so far: its state in one word, and every step that led there. */
public record Story(String state, List<Step> steps) {}
