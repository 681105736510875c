package org.convocatoria.pages;

/** Stands for any class of the pages' kit. */
public record Sheet(String text) {}
