package org.convocatoria.plan.draft;

/** How one can tell whether an objective is met: from a base to a goal in a year. */
public record Indicator(String name, double base, double goal, int year) {}
